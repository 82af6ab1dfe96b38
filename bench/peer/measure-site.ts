import type { Browser, BrowserContext, Page } from "@playwright/test";
import { actionToShown } from "../ui/measure";
import type { PageName, Site } from "./sites";
import { inputToShown, type Visit, visit } from "./visit";

/** Every figure by its name; lower is better for each. */
export type Figures = Map<string, number[]>;

const PAGES: readonly PageName[] = ["inbox", "letter", "compose"];
const UNANSWERED_MS = 1_500;
/** A list that loads page after page takes seconds, and minutes on a busy machine. */
const JUMP_WITHIN_MS = 300_000;

/** A warm browser: its cache is filled, its service worker runs. */
export async function warmContext(browser: Browser, site: Site): Promise<BrowserContext> {
	const context = await site.newContext(browser);
	for (let time = 0; time < 2; time++) for (const page of PAGES) await visit(context, site, page);
	return context;
}

/** One round of everything. */
export async function measureSite(browser: Browser, warm: BrowserContext, site: Site, figures: Figures): Promise<void> {
	const add = (what: string, value: number) => figures.set(what, [...(figures.get(what) ?? []), value]);
	const first = await site.newContext(browser);
	const firstVisit = await visit(first, site, "inbox");
	await first.close();
	addVisit(add, "first visit, inbox", firstVisit);
	add("first visit, inbox: requests", firstVisit.requests);
	add("first visit, inbox: script files", firstVisit.scripts);
	add("first visit, inbox: script on the wire, KB", firstVisit.scriptKb);
	for (const name of PAGES) addVisit(add, `warm, ${name} by address`, await visit(warm, site, name));

	const page = await warm.newPage();
	await toInbox(page, site);
	let requests = 0;
	page.on("request", () => requests++);
	add(`jump to row 4,951, ms`, await actionToShown(page, site.jump, `(() => { ${site.jump} return ${site.jumped}; })()`, JUMP_WITHIN_MS));
	add("jump to row 4,951: requests", requests);
	await toInbox(page, site);
	add("open a letter from the list, ms", await openFromList(page, site));
	const next = await nextByKey(page, site);
	add("next letter by key, ms", next.ms);
	add("next letter: keys", next.keys);
	await page.close();
}

function addVisit(add: (what: string, value: number) => void, what: string, { firstPaint, largestPaint, shown }: Visit): void {
	add(`${what}: first paint, ms`, firstPaint);
	add(`${what}: largest paint, ms`, largestPaint);
	add(`${what}: shown, ms`, shown);
}

async function toInbox(page: Page, site: Site): Promise<void> {
	await page.goto(site.pages.inbox.path);
	await page.locator(site.row).first().waitFor();
	await page.waitForLoadState("networkidle");
}

async function openFromList(page: Page, site: Site): Promise<number> {
	const was = await page.evaluate(site.openId);
	const took = await inputToShown(page, "pointerdown", withWas(site, was), () => page.locator(site.row).nth(4).click());
	if (took === undefined) throw new Error(`${site.name} opened no letter`);
	await page.waitForLoadState("networkidle");
	return took;
}

async function nextByKey(page: Page, site: Site): Promise<{ ms: number; keys: number }> {
	const was = await page.evaluate(site.openId);
	for (const keys of site.nextKeys) {
		const ms = await inputToShown(page, "keydown", withWas(site, was), () => press(page, keys), UNANSWERED_MS);
		if (ms !== undefined) return { ms, keys: keys.length };
	}
	throw new Error(`${site.name} has no key for the next letter`);
}

async function press(page: Page, keys: readonly string[]): Promise<void> {
	for (const key of keys) {
		await page.keyboard.press(key);
		// Where several keys are needed, the list must be shown before the next key works.
		if (key === "u") await page.waitForURL((url) => url.pathname === "/inbox");
	}
}

function withWas(site: Site, was: unknown): string {
	return `((was) => ${site.opened})(${JSON.stringify(was ?? null)})`;
}
