import path from "node:path";
import type { Page } from "@playwright/test";
import { fillMailbox } from "../fixtures/fill-mailbox";
import { expect, live, type People, type Person, putAwayWelcome, test } from "./people";

const COUNT = 2_500;
const DATA_DIR = path.resolve(".cache/tests/browser-data");

/** Somebody who finds this many letters in their inbox. */
async function withManyLetters(people: People): Promise<Person> {
	const writer = await people.join("Bruno Lima");
	const reader = await people.join("Ana Souza");
	await putAwayWelcome(reader);
	fillMailbox(DATA_DIR, { handle: reader.handle, from: writer.handle, count: COUNT });
	await reader.page.reload();
	await live(reader.page);
	return reader;
}

// Filling a mailbox takes its seconds.
test.slow();

const rows = (page: Page) => page.getByRole("list", { name: "Inbox" }).getByRole("listitem");
const place = (at: number) => `[aria-posinset="${at}"]`;
const topOf = (page: Page) => page.locator(".pane.list .overflow-y-auto").evaluate((list) => list.scrollTop);
const focused = (page: Page) => page.locator("li:has([data-row]:focus)");

/** Scrolls to the end of what is there, as often as it takes for a place to come. */
async function scrollDownTo(page: Page, at: number): Promise<void> {
	await expect(async () => {
		await page.locator(".pane.list .overflow-y-auto").evaluate((list) => list.scrollTo({ top: list.scrollHeight }));
		expect(Number(await rows(page).last().getAttribute("aria-posinset"))).toBeGreaterThan(at);
	}).toPass({ intervals: [20] });
}

test("a mailbox of thousands scrolls to its far end and back with few rows in the page", async ({ people }) => {
	const { page } = await withManyLetters(people);
	await expect(rows(page).first()).toHaveAttribute("aria-setsize", String(COUNT));
	const newest = await rows(page).first().textContent();
	await scrollDownTo(page, COUNT - 1);
	await expect(rows(page).last()).toHaveAttribute("aria-posinset", String(COUNT));
	expect(await rows(page).count()).toBeLessThan(100);
	expect(await page.locator("[data-row][tabindex='0']").count()).toBe(1);

	await page.locator(".pane.list .overflow-y-auto").evaluate((list) => list.scrollTo({ top: list.scrollHeight / 2 }));
	await expect(page.locator(place(COUNT / 2 + 1)).getByRole("link")).toBeVisible();
	expect(await rows(page).count()).toBeLessThan(100);
	await page.locator(".pane.list .overflow-y-auto").evaluate((list) => list.scrollTo({ top: 0 }));
	await expect(rows(page).first()).toHaveAttribute("aria-posinset", "1");
	await expect(rows(page).first()).toHaveText(newest ?? "");
});

test("j held down walks on beyond what was loaded, and a letter opened there is where one comes back to", async ({ people }) => {
	const { page } = await withManyLetters(people);
	for (let at = 0; at < 180; at = Number(await focused(page).getAttribute("aria-posinset"))) await page.keyboard.press("j");
	expect(await rows(page).count()).toBeLessThan(100);
	const top = await topOf(page);
	const id = await focused(page).getByRole("link").getAttribute("data-row");

	await page.keyboard.press("Enter");
	await page.waitForURL("**/inbox/*");
	await expect(page.getByRole("article")).not.toHaveCount(0);
	await page.keyboard.press("u");
	await page.waitForURL("**/inbox");
	await expect(focused(page)).toHaveAttribute("aria-posinset", "180");
	expect(await topOf(page)).toBe(top);
	await expect(page.locator(`[data-row="${id}"]`)).toBeFocused();

	await page.keyboard.press("k");
	await expect(focused(page)).toHaveAttribute("aria-posinset", "179");
	await page.keyboard.press("g");
	await page.keyboard.press("t");
	await page.waitForURL("**/sent");
	await page.goBack();
	await expect(focused(page)).toHaveAttribute("aria-posinset", "179");
	expect(await topOf(page)).toBe(top);
	await page.keyboard.press("j");
	await expect(focused(page)).toHaveAttribute("aria-posinset", "180");
});

test("the focus goes to the neighbour when its letter is filed from elsewhere", async ({ people }) => {
	const { page } = await withManyLetters(people);
	for (let step = 0; step < 5; step++) await page.keyboard.press("j");
	await expect(focused(page)).toHaveAttribute("aria-posinset", "5");
	const id = await focused(page).getByRole("link").getAttribute("data-row");
	const next = await page.locator(place(6)).getByRole("link").getAttribute("data-row");
	const second = await page.context().newPage();
	await second.goto(`/inbox/${id}`);
	await live(second);
	await second.keyboard.press("e");
	await expect(page.locator(`[data-row="${next}"]`)).toBeFocused();
	await expect(page.locator(`[data-row="${id}"]`)).toHaveCount(0);
});
