import path from "node:path";
import Database from "better-sqlite3";
import { expectAccessible } from "./expect-accessible";
import { expect, goTo, open, row, send, test, waitUntilLive } from "./people";

test("what was not delivered is tried again by one press, once it would be accepted", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await bruno.page.goto(`/people/${ana.handle}`);
	await waitUntilLive(bruno.page);
	await bruno.page.getByRole("button", { name: "Block" }).click();
	await expect(bruno.page.getByText("Blocked", { exact: true })).toBeVisible();
	await send(ana, [bruno.handle], "Are you there?");
	await goTo(ana, "Sent");
	await open(ana, "Are you there?");
	await ana.page.keyboard.press("d");
	const ledger = ana.page.getByRole("complementary", { name: "Ledger" });
	await expect(ledger.getByText("One copy was not delivered.")).toBeVisible();
	await expectAccessible(ana.page);
	await ledger.getByRole("button", { name: "Try those again" }).click();
	await expect(ana.page.getByText("Not accepted yet: nothing changed").first()).toBeVisible();
	await bruno.page.getByRole("button", { name: "Unblock" }).click();
	await expect(bruno.page.getByRole("button", { name: "Block" })).toBeVisible();
	await ledger.getByRole("button", { name: "Try those again" }).click();
	await expect(ana.page.getByText("Delivered to one more").first()).toBeVisible();
	await expect(ledger.getByText("One copy was not delivered.")).toBeHidden();
});

test("a letter to many tells its sender, on the letter and in its ledger, for how many it is filed", async ({ people }) => {
	const [ana, bruno, carla] = [await people.join("Ana Souza"), await people.join("Bruno Lima"), await people.join("Carla Reis")];
	await send(ana, [bruno.handle, carla.handle], "To everybody");
	await goTo(ana, "Sent");
	await expect(row(ana, "To everybody")).toBeVisible();
	// As the ledger is while the job files the copies; how it files them is tested where it does.
	const db = new Database(path.resolve(".cache/tests/browser-data/pombo.db"));
	db.prepare(
		"UPDATE submission SET n_total = 10000, n_queued = 5800, n_sent = 4200, n_delivered = 0, n_read = 0 WHERE account_id = (SELECT id FROM account WHERE handle = ?)",
	).run(ana.handle);
	db.close();
	await ana.page.reload();
	await open(ana, "To everybody");
	await expect(ana.page.getByRole("article").getByText("Filed for 4,200 of 10,000")).toBeVisible();
	await ana.page.keyboard.press("d");
	await expect(ana.page.getByRole("complementary", { name: "Ledger" }).getByText("Filed for 4,200 of 10,000")).toBeVisible();
	await expectAccessible(ana.page);
});
