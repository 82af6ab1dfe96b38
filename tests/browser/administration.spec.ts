import path from "node:path";
import Database from "better-sqlite3";
import { expect, fillSignIn, PASSWORD, type Person, test, waitUntilLive } from "./people";

/** The first account of a site administers it; in these tests that is anybody, so the database makes this one. */
async function administer({ page, handle }: Person): Promise<void> {
	const db = new Database(path.resolve(".cache/tests/browser-data/pombo.db"));
	db.prepare("UPDATE account SET admin = 1 WHERE handle = ?").run(handle);
	db.close();
	await page.goto("/admin/people");
	await waitUntilLive(page);
}

async function choose({ page }: Person, name: string, item: string): Promise<void> {
	await page.getByRole("button", { name: `Change ${name}` }).click();
	await page.getByRole("menuitem", { name: item }).click();
}

test("an administrator suspends a person, whose page closes at once, and restores them", async ({ people }) => {
	const [ana, bruno] = [await people.join("Ana Souza"), await people.join("Bruno Lima")];
	await administer(ana);
	await ana.page.getByRole("searchbox", { name: "Search people" }).fill(bruno.handle);
	await expect(ana.page.getByRole("list", { name: "People" }).getByRole("listitem")).toHaveCount(1);
	await choose(ana, "Bruno Lima", "Suspend");
	await ana.page.getByRole("alertdialog").getByRole("button", { name: "Suspend" }).click();
	await expect(ana.page.getByRole("listitem", { name: "Bruno Lima" }).getByText("suspended", { exact: true })).toBeVisible();
	await bruno.page.waitForURL("**/sign-in**");
	await bruno.page.goto("/sign-in");
	await fillSignIn(bruno.page, bruno.handle, PASSWORD);
	await expect(bruno.page.getByText("This account is suspended. Ask an administrator.")).toBeVisible();
	await choose(ana, "Bruno Lima", "Restore");
	await expect(ana.page.getByText("Bruno Lima can sign in again")).toBeVisible();
	await bruno.page.goto("/sign-in");
	await fillSignIn(bruno.page, bruno.handle, PASSWORD);
	await bruno.page.waitForURL("**/inbox");
	await ana.page.goto("/admin/audit");
	await expect(ana.page.getByRole("listitem").first()).toContainText(`@${ana.handle} restored @${bruno.handle}`);
});

test("a link from an administrator sets a new password once, and the person sees who made it", async ({ people }) => {
	const [ana, bruno] = [await people.join("Ana Souza"), await people.join("Bruno Lima")];
	await administer(ana);
	await ana.page.getByRole("searchbox", { name: "Search people" }).fill(bruno.handle);
	await expect(ana.page.getByRole("list", { name: "People" }).getByRole("listitem")).toHaveCount(1);
	await choose(ana, "Bruno Lima", "Link for a new password");
	const url = await ana.page.getByRole("dialog").locator("code").textContent();
	const { page } = bruno;
	const set = async () => {
		await page.goto("about:blank");
		await page.goto(url ?? "");
		await page.getByRole("textbox", { name: "New password" }).fill("another long walk, at night");
		await page.getByRole("button", { name: "Set the new password" }).click();
	};
	await set();
	await page.waitForURL("**/sign-in");
	await set();
	await expect(page.getByText("This link was used already, or its time is over.")).toBeVisible();
	await bruno.page.goto("/sign-in");
	await fillSignIn(bruno.page, bruno.handle, "another long walk, at night");
	await page.waitForURL("**/inbox");
	await page.goto("/settings/activity");
	await expect(page.getByText(`A link to set a new password was made by @${ana.handle}`)).toBeVisible();
	await expect(page.getByText("A new password was set without the old one")).toBeVisible();
});

test("nobody else reaches the pages of administration, nor sees the way there", async ({ people }) => {
	await people.join("Ana Souza");
	const { page, handle } = await people.join("Bruno Lima");
	for (const address of ["/admin", "/admin/people", "/admin/audit"]) {
		expect((await page.request.get(address)).status()).toBe(404);
	}
	await page.goto("/inbox");
	await waitUntilLive(page);
	await page.getByRole("button", { name: handle }).first().click();
	await expect(page.getByRole("menuitem", { name: "Settings" })).toBeVisible();
	await expect(page.getByRole("menuitem", { name: "Administration" })).toHaveCount(0);
});
