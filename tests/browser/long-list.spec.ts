import path from "node:path";
import type { Page } from "@playwright/test";
import { fillMailbox } from "../fixtures/fill-mailbox";
import { archiveWelcome, expect, type People, type Person, test, waitUntilLive } from "./people";

const COUNT = 2_500;
const DATA_DIR = path.resolve(".cache/tests/browser-data");

/** Someone with this many letters in their inbox. */
async function withManyLetters(people: People): Promise<Person> {
	const writer = await people.join("Bruno Lima");
	const reader = await people.join("Ana Souza");
	await archiveWelcome(reader);
	fillMailbox(DATA_DIR, { handle: reader.handle, from: writer.handle, count: COUNT });
	await reader.page.reload();
	await waitUntilLive(reader.page);
	return reader;
}

// Filling a mailbox takes seconds.
test.slow();

const rows = (page: Page) => page.getByRole("list", { name: "Inbox" }).getByRole("listitem");
const place = (at: number) => `[aria-posinset="${at}"]`;
const topOf = (page: Page) => page.locator(".pane.list .overflow-y-auto").evaluate((list) => list.scrollTop);
const focused = (page: Page) => page.locator("li:has([data-row]:focus)");

const scrollTo = (page: Page, top: string) =>
	page
		.locator(".pane.list .overflow-y-auto")
		.evaluate((list, where) => list.scrollTo({ top: where === "end" ? list.scrollHeight : Number(where) * list.scrollHeight }), top);
/** Counts the page's server actions from now on; with a filter, only those whose body contains it. */
function watchActions(page: Page, about = ""): { count: () => number } {
	let count = 0;
	page.on("request", (request) => {
		if (request.method() === "POST" && request.headers()["next-action"] && request.postData()?.includes(about)) count++;
	});
	return { count: () => count };
}

test("the scroll bar spans a mailbox of thousands from the start, and only visible pages are fetched", async ({ people }) => {
	const { page } = await withManyLetters(people);
	const requests = watchActions(page);
	await page.reload();
	await waitUntilLive(page);
	await page.waitForLoadState("networkidle");
	expect(requests.count()).toBe(0);
	await expect(rows(page).first()).toHaveAttribute("aria-setsize", String(COUNT));
	const { rowHeight, height } = await page.locator(".pane.list .overflow-y-auto").evaluate((list) => ({
		rowHeight: list.querySelector("li")?.offsetHeight ?? 0,
		height: list.scrollHeight,
	}));
	expect(height).toBeGreaterThanOrEqual(COUNT * rowHeight);
	expect(height).toBeLessThan((COUNT + 10) * rowHeight);
});

test("a jump to any position takes one request, and few rows are rendered there and back", async ({ people }) => {
	const { page } = await withManyLetters(people);
	await page.reload();
	await waitUntilLive(page);
	const newest = await rows(page).first().textContent();
	const requests = watchActions(page);
	await scrollTo(page, "0.5");
	await expect(page.locator(place(COUNT / 2 + 1)).getByRole("link")).toBeVisible();
	expect(requests.count()).toBe(1);
	await scrollTo(page, "end");
	await expect(page.locator(place(COUNT)).getByRole("link")).toBeVisible();
	expect(requests.count()).toBe(2);
	expect(await rows(page).count()).toBeLessThan(100);
	expect(await page.locator("[data-row][tabindex='0']").count()).toBe(1);
	await scrollTo(page, "0");
	await expect(page.locator(place(1)).getByRole("link")).toBeVisible();
	await expect(rows(page).first()).toHaveText(newest ?? "");
	expect(requests.count()).toBe(2);
});

test("dragging the scroll bar fetches where it stops, not what it passes, and placeholder rows have the same height", async ({ people }) => {
	const { page } = await withManyLetters(people);
	await page.reload();
	await waitUntilLive(page);
	const requests = watchActions(page);
	const placeholder = await page.locator(".pane.list .overflow-y-auto").evaluate(
		(list) =>
			new Promise<number[]>((resolve) => {
				const heights = new Set<number>();
				let step = 0;
				const drag = () => {
					for (const row of list.querySelectorAll<HTMLElement>("li[aria-hidden]")) heights.add(row.offsetHeight);
					if (step === 60) return resolve([...heights, list.querySelector<HTMLElement>("li[aria-posinset]")?.offsetHeight ?? 0]);
					list.scrollTop = (++step / 80) * list.scrollHeight;
					requestAnimationFrame(drag);
				};
				drag();
			}),
	);
	expect(placeholder).toHaveLength(2);
	expect(placeholder[0]).toBe(placeholder[1]);
	await expect(page.locator(place(Math.ceil(COUNT * 0.75) + 2)).getByRole("link")).toBeVisible();
	// One if each step is rendered in time; a slow machine may pause a few times, but not sixty.
	expect(requests.count()).toBeLessThanOrEqual(3);
});

test("Home, End and the Page keys move the focus through the whole mailbox", async ({ people }) => {
	const { page } = await withManyLetters(people);
	const { keyboard } = page;
	await keyboard.press("j");
	await keyboard.press("End");
	await expect(focused(page)).toHaveAttribute("aria-posinset", String(COUNT));
	await keyboard.press("PageUp");
	await expect.poll(async () => Number(await focused(page).getAttribute("aria-posinset"))).toBeLessThan(COUNT - 4);
	await keyboard.press("Home");
	await expect(focused(page)).toHaveAttribute("aria-posinset", "1");
	await keyboard.press("PageDown");
	const step = Number(await focused(page).getAttribute("aria-posinset")) - 1;
	expect(step).toBeGreaterThan(4);
	for (let pressed = 1; pressed < 30; pressed++) await keyboard.press("PageDown");
	await expect(focused(page)).toHaveAttribute("aria-posinset", String(1 + 30 * step));
	await expect(focused(page)).toBeInViewport();
	await keyboard.press("c");
	await page.getByLabel("Subject").fill("Half a");
	await keyboard.press("Home");
	await expect(page.getByLabel("Subject")).toBeFocused();
});

test("going to a date by keyboard focuses that day's newest letter at the top of the list", async ({ people }) => {
	const { page } = await withManyLetters(people);
	const requests = watchActions(page, '"start"');
	await page.keyboard.press("Control+k");
	await page.getByRole("combobox").fill("date");
	await page.getByRole("option", { name: "Go to a date" }).click();
	const dialog = page.getByRole("dialog", { name: "Go to a date" });
	await expect(dialog.getByLabel("Day")).toBeFocused();
	// The letters are a minute apart, so yesterday begins somewhere among them.
	const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
	await dialog.getByLabel("Day").fill(yesterday);
	await page.keyboard.press("Enter");
	await expect(dialog).toBeHidden();
	await expect(focused(page).locator("time")).toHaveAttribute("datetime", new RegExp(`^${yesterday}T23:59`));
	expect(requests.count()).toBe(1);
	const top = await page.locator(".pane.list .overflow-y-auto").boundingBox();
	const row = await focused(page).boundingBox();
	expect(Math.abs((row?.y ?? 0) - (top?.y ?? 0))).toBeLessThan(2);

	await page.getByRole("button", { name: "Go to a date" }).click();
	await dialog.getByLabel("Day").fill("1999-12-31");
	await dialog.getByRole("button", { name: "Go there" }).click();
	await expect(focused(page)).toHaveAttribute("aria-posinset", String(COUNT));
});

test("the scroll position far down holds while letters are added and removed above it", async ({ people }) => {
	const { page } = await withManyLetters(people);
	await scrollTo(page, "0.5");
	const mark = page.locator(place(COUNT / 2 + 5));
	await expect(mark.getByRole("link")).toBeVisible();
	const id = await mark.getByRole("link").getAttribute("data-row");
	const link = page.locator(`[data-row="${id}"]`);
	const before = await link.boundingBox();
	const second = await page.context().newPage();
	await second.goto("/inbox");
	await waitUntilLive(second);
	await second.keyboard.press("j");
	await second.keyboard.press("e");
	await expect(page.locator(`li[aria-setsize="${COUNT - 1}"]`).first()).toBeVisible();
	await expect(page.locator(`li:has([data-row="${id}"])`)).toHaveAttribute("aria-posinset", String(COUNT / 2 + 4));
	expect(await link.boundingBox()).toEqual(before);
	await second.keyboard.press("z");
	await expect(page.locator(`li:has([data-row="${id}"])`)).toHaveAttribute("aria-posinset", String(COUNT / 2 + 5));
	expect(await link.boundingBox()).toEqual(before);
});

test("holding j continues beyond the loaded pages, and closing a letter opened there returns to its row", async ({ people }) => {
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

test("the focus moves to the neighbouring row when its letter is moved in another tab", async ({ people }) => {
	const { page } = await withManyLetters(people);
	for (let step = 0; step < 5; step++) await page.keyboard.press("j");
	await expect(focused(page)).toHaveAttribute("aria-posinset", "5");
	const id = await focused(page).getByRole("link").getAttribute("data-row");
	const next = await page.locator(place(6)).getByRole("link").getAttribute("data-row");
	const second = await page.context().newPage();
	await second.goto(`/inbox/${id}`);
	await waitUntilLive(second);
	await second.keyboard.press("e");
	await expect(page.locator(`[data-row="${next}"]`)).toBeFocused();
	await expect(page.locator(`[data-row="${id}"]`)).toHaveCount(0);
});

test("one key goes from an open letter to the next and back, and an opened letter is not fetched again", async ({ people }) => {
	const { page } = await withManyLetters(people);
	const fetched: string[] = [];
	page.on("request", (request) => {
		const { pathname } = new URL(request.url());
		if (request.method() === "GET" && /^\/inbox\/./.test(pathname)) fetched.push(pathname);
	});
	const openAt = async (at: number) => {
		await expect(page.locator(`${place(at)} [aria-current]`)).toHaveCount(1);
		const id = await page.locator(place(at)).getByRole("link").getAttribute("data-row");
		await page.waitForURL(`**/inbox/${id}`);
		await expect(page.locator(`[data-letter] [data-turn="${id}"], [data-letter] article`).first()).toBeVisible();
		return `/inbox/${id}`;
	};
	await page.keyboard.press("j");
	await page.keyboard.press("Enter");
	const first = await openAt(1);
	await page.keyboard.press("j");
	const second = await openAt(2);
	await page.keyboard.press("k");
	expect(await openAt(1)).toBe(first);
	await page.keyboard.press("j");
	expect(await openAt(2)).toBe(second);
	await page.waitForLoadState("networkidle");
	expect(new Set(fetched).size).toBe(fetched.length);
	// Prefetching has marked nothing as read.
	await expect(page.locator(`${place(3)}`)).toContainText("Unread");
	await expect(page.locator(`${place(2)}`)).not.toContainText("Unread");
});

test("the next letter is found from a letter far outside the loaded pages", async ({ people }) => {
	const { page } = await withManyLetters(people);
	await scrollTo(page, "0.5");
	const at = COUNT / 2 + 5;
	await expect(page.locator(place(at + 1)).getByRole("link")).toBeVisible();
	const [id, next] = await Promise.all([at, at + 1].map((each) => page.locator(place(each)).getByRole("link").getAttribute("data-row")));
	await page.goto(`/inbox/${id}`);
	await waitUntilLive(page);
	await page.keyboard.press("j");
	await page.waitForURL(`**/inbox/${next}`);
	await expect(page.locator(`[data-row="${next}"]`)).toBeInViewport();
	await page.keyboard.press("k");
	await page.waitForURL(`**/inbox/${id}`);
});
