import type { Page } from "@playwright/test";
import { expect, row, send, test } from "./people";

const saved = (page: Page) => page.getByText("Saved", { exact: true });
const key = (page: Page, name: string, keys: string) => page.getByRole("button", { name: new RegExp(`^${name}: ${keys}\\b`) });

/** Assigns another key to an action, by keyboard. */
async function assignKey(page: Page, name: string, from: string, to: string): Promise<void> {
	await key(page, name, from).click();
	await page.keyboard.press(to);
	await page.keyboard.press("Enter");
}

/** Holds each save until the returned function is called; then it continues, or the server does not know the action. */
async function holdSaves(page: Page): Promise<(answer: "answer" | "refuse") => Promise<void>> {
	const held: ((answer: "answer" | "refuse") => Promise<void>)[] = [];
	let onHeld = () => {};
	await page.route("**/settings/keyboard", (route) => {
		if (!route.request().headers()["next-action"]) return route.fallback();
		held.push((answer) => (answer === "answer" ? route.continue() : route.fulfill({ headers: { "x-nextjs-action-not-found": "1" }, body: "" })));
		onHeld();
	});
	return async (answer) => {
		if (held.length === 0) await new Promise<void>((resolve) => (onHeld = resolve));
		await held.shift()?.(answer);
	};
}

test("a custom shortcut works at once in every tab, the old one no longer, and single keys can be disabled", async ({ people }) => {
	const ana = await people.join("Ana Prado");
	const bruno = await people.join("Bruno Lima");
	await send(ana, [bruno.handle], "First");
	await send(ana, [bruno.handle], "Second");
	await expect(row(bruno, "Second")).toBeVisible();
	const { page } = bruno;
	const settings = await page.context().newPage();
	await settings.goto("/settings/keyboard");

	await assignKey(settings, "Archive", "e", "y");
	await expect(key(settings, "Archive", "y")).toBeVisible();
	await expect(saved(settings)).toBeVisible();

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
	const release = await holdSaves(settings);
	await settings.getByRole("switch", { name: "Single keys" }).click();
	await expect(saved(settings)).toBeHidden();
	await release("answer");
	await expect(saved(settings)).toBeVisible();
	await page.bringToFront();
	await page.keyboard.press("c");
	await page.keyboard.press("Control+k");
	await expect(page.getByRole("dialog", { name: "Jump to anything" })).toBeVisible();
	await expect(page.getByRole("combobox", { name: "To", exact: true })).toBeHidden();
});

test("a conflicting key names its current action, and can be reset with one press", async ({ people }) => {
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

test("shortcuts changed in another tab are shown, and survive the next change", async ({ people }) => {
	const { page } = await people.join("Ana Prado");
	const other = await page.context().newPage();
	for (const tab of [page, other]) await tab.goto("/settings/keyboard");
	await assignKey(page, "Archive", "e", "y");
	await expect(saved(page)).toBeVisible();
	await expect(key(other, "Archive", "y")).toBeVisible();
	await assignKey(other, "Star", "s", "z");
	await expect(key(page, "Star", "z")).toBeVisible();
	await assignKey(page, "Reply", "r", "b");
	await expect(key(other, "Reply", "b")).toBeVisible();
	await expect(key(other, "Star", "z")).toBeVisible();
});

test("a failed save does not undo the one after it", async ({ people }) => {
	const { page } = await people.join("Ana Prado");
	await page.goto("/settings/keyboard");
	const release = await holdSaves(page);
	await assignKey(page, "Archive", "e", "y");
	await assignKey(page, "Star", "s", "z");
	// The second request starts when the first has its response.
	await Promise.all([release("refuse"), page.waitForRequest((request) => request.postData()?.includes('"z"') ?? false)]);
	await expect(key(page, "Star", "z")).toBeVisible();
	await expect(saved(page)).toBeHidden();
	await release("answer");
	await expect(saved(page)).toBeVisible();
	await page.reload();
	await expect(key(page, "Star", "z")).toBeVisible();
	await expect(key(page, "Archive", "y")).toBeVisible();
});

test("a shortcut recorded just before navigating away is saved", async ({ people }) => {
	const { page } = await people.join("Ana Prado");
	await page.goto("/settings/keyboard");
	await key(page, "Archive", "e").click();
	await page.keyboard.press("y");
	await page.keyboard.press("Tab");
	await expect(key(page, "Archive", "y")).toBeVisible();
	await expect(saved(page)).toBeVisible();
});
