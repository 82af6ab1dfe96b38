import type { Page } from "@playwright/test";
import { expect, row, send, test } from "./people";

const saved = (page: Page) => page.getByText("Saved", { exact: true });
const key = (page: Page, name: string, keys: string) => page.getByRole("button", { name: new RegExp(`^${name}: ${keys}\\b`) });

/** Gives an action another key, by the keyboard alone. */
async function give(page: Page, name: string, from: string, to: string): Promise<void> {
	await key(page, name, from).click();
	await page.keyboard.press(to);
	await page.keyboard.press("Enter");
}

/** Lets no save reach the server until it is let go; then the server answers, or no longer knows what was asked. */
async function holdSaves(page: Page): Promise<(answer: "answer" | "refuse") => Promise<void>> {
	const held: ((answer: "answer" | "refuse") => Promise<void>)[] = [];
	let tell = () => {};
	await page.route("**/settings/keyboard", (route) => {
		if (!route.request().headers()["next-action"]) return route.fallback();
		held.push((answer) => (answer === "answer" ? route.continue() : route.fulfill({ headers: { "x-nextjs-action-not-found": "1" }, body: "" })));
		tell();
	});
	return async (answer) => {
		if (held.length === 0) await new Promise<void>((came) => (tell = came));
		await held.shift()?.(answer);
	};
}

test("a person's own key acts at once in every tab, the old one no longer, and single keys can rest", async ({ people }) => {
	const ana = await people.join("Ana Prado");
	const bruno = await people.join("Bruno Lima");
	await send(ana, [bruno.handle], "First");
	await send(ana, [bruno.handle], "Second");
	await expect(row(bruno, "Second")).toBeVisible();
	const { page } = bruno;
	const settings = await page.context().newPage();
	await settings.goto("/settings/keyboard");

	await give(settings, "Archive", "e", "y");
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
	const letGo = await holdSaves(settings);
	await settings.getByRole("switch", { name: "Single keys" }).click();
	await expect(saved(settings)).toBeHidden();
	await letGo("answer");
	await expect(saved(settings)).toBeVisible();
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

test("keys that were changed in another tab are shown here, and kept by what is changed next", async ({ people }) => {
	const { page } = await people.join("Ana Prado");
	const other = await page.context().newPage();
	for (const tab of [page, other]) await tab.goto("/settings/keyboard");
	await give(page, "Archive", "e", "y");
	await expect(saved(page)).toBeVisible();
	await expect(key(other, "Archive", "y")).toBeVisible();
	await give(other, "Star", "s", "z");
	await expect(key(page, "Star", "z")).toBeVisible();
	await give(page, "Reply", "r", "b");
	await expect(key(other, "Reply", "b")).toBeVisible();
	await expect(key(other, "Star", "z")).toBeVisible();
});

test("a save that fails takes nothing from the one after it", async ({ people }) => {
	const { page } = await people.join("Ana Prado");
	await page.goto("/settings/keyboard");
	const letGo = await holdSaves(page);
	await give(page, "Archive", "e", "y");
	await give(page, "Star", "s", "z");
	// The second is asked once the first has its answer.
	await Promise.all([letGo("refuse"), page.waitForRequest((request) => request.postData()?.includes('"z"') ?? false)]);
	await expect(key(page, "Star", "z")).toBeVisible();
	await expect(saved(page)).toBeHidden();
	await letGo("answer");
	await expect(saved(page)).toBeVisible();
	await page.reload();
	await expect(key(page, "Star", "z")).toBeVisible();
	await expect(key(page, "Archive", "y")).toBeVisible();
});

test("a key that was pressed before one went elsewhere is the action's", async ({ people }) => {
	const { page } = await people.join("Ana Prado");
	await page.goto("/settings/keyboard");
	await key(page, "Archive", "e").click();
	await page.keyboard.press("y");
	await page.keyboard.press("Tab");
	await expect(key(page, "Archive", "y")).toBeVisible();
	await expect(saved(page)).toBeVisible();
});
