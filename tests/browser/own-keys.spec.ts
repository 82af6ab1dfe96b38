import { expect, row, send, test } from "./people";

test("a person's own key acts at once in every tab, the old one no longer, and single keys can rest", async ({ people }) => {
	const ana = await people.join("Ana Prado");
	const bruno = await people.join("Bruno Lima");
	await send(ana, [bruno.handle], "First");
	await send(ana, [bruno.handle], "Second");
	await expect(row(bruno, "Second")).toBeVisible();
	const { page } = bruno;
	const settings = await page.context().newPage();
	await settings.goto("/settings/keyboard");

	await settings.getByRole("button", { name: /^Archive: e\b/ }).click();
	await settings.keyboard.press("y");
	await settings.keyboard.press("Enter");
	await expect(settings.getByRole("button", { name: /^Archive: y\b/ })).toBeVisible();
	await expect(settings.getByText("Saved", { exact: true })).toBeVisible();

	await page.bringToFront();
	await page.keyboard.press("j");
	await expect(page.locator("[data-row]:focus")).toBeVisible();
	await page.keyboard.press("e");
	await page.keyboard.press("y");
	await expect(page.getByText(/Archived/)).toHaveCount(1);
	await page.keyboard.press("Shift+?");
	await expect(page.getByRole("dialog", { name: "Keys" }).getByText("y", { exact: true })).toBeVisible();
	await page.keyboard.press("Escape");

	await settings.bringToFront();
	await settings.getByRole("switch", { name: "Single keys" }).click();
	await expect(settings.getByText("Saved", { exact: true })).toBeVisible();
	await page.bringToFront();
	await page.keyboard.press("c");
	await page.keyboard.press("Control+k");
	await expect(page.getByRole("dialog", { name: "Jump to anything" })).toBeVisible();
	await expect(page.getByRole("combobox", { name: "To", exact: true })).toBeHidden();
});

test("a key that is taken says from whom, and goes back with one press", async ({ people }) => {
	const ana = await people.join("Ana Prado");
	const { page } = ana;
	await page.goto("/settings/keyboard");
	await page.getByRole("button", { name: /^Star: s\b/ }).click();
	await page.keyboard.press("e");
	await expect(page.getByText("Takes it from “Archive”")).toBeVisible();
	await page.keyboard.press("Enter");
	await expect(page.getByRole("button", { name: /^Star: e\b/ })).toBeVisible();
	await expect(page.getByRole("button", { name: /^Archive: no key\b/ })).toBeVisible();
	await page.getByRole("button", { name: "All as they came" }).click();
	await expect(page.getByRole("button", { name: /^Archive: e\b/ })).toBeVisible();
	await page.reload();
	await expect(page.getByRole("button", { name: /^Star: s\b/ })).toBeVisible();
});
