import { expectAccessible } from "./expect-accessible";
import { expect, goTo, open, send, test, waitUntilLive } from "./people";

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
