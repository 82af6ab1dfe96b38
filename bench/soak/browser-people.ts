import { type Browser, chromium, type Page } from "@playwright/test";
import { DEMO_PASSWORD } from "../../prisma/seed/team/demo-people";
import { browserSession } from "../../tests/fixtures/browser-session";
import { findChromium } from "../../tests/fixtures/chromium";
import { cookiesOf } from "../ui/open-page";
import { pick, type Routine, repeat } from "./routine";

/** Long, since the machine is shared: a soak does not judge slow responses. */
const ACTION_TIMEOUT_MS = 60_000;
/** After so many actions the window is closed and a fresh one opened. */
const ACTIONS_PER_WINDOW = 60;

/** Two people in real browsers: they move, open, star, archive, undo, write, scroll and reload, so that every server action and the socket are used. */
export async function startBrowserPeople(url: string, handles: readonly string[], pace: number, signal: AbortSignal): Promise<Routine[]> {
	const browser = await chromium.launch(findChromium());
	const routines = await Promise.all(handles.slice(0, 2).map((handle) => person(browser, url, handle, handles, pace, signal)));
	void Promise.all(routines.map(({ ended }) => ended)).then(() => browser.close());
	return routines;
}

async function person(browser: Browser, url: string, handle: string, handles: readonly string[], pace: number, signal: AbortSignal): Promise<Routine> {
	const cookie = await browserSession(url, { handle, password: DEMO_PASSWORD });
	let page: Page | undefined;
	return repeat(`acts of ${handle} in a window`, 2_000 / pace, signal, async (turn) => {
		if (!page || page.isClosed() || turn % ACTIONS_PER_WINDOW === 0) {
			const before = page;
			page = undefined;
			await before?.context().close();
			page = await openWindow(browser, url, cookie);
		}
		await pick(ACTIONS)(page, pick(handles));
	});
}

async function openWindow(browser: Browser, url: string, cookie: string): Promise<Page> {
	const context = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 800 }, locale: "en" });
	context.setDefaultTimeout(ACTION_TIMEOUT_MS);
	await context.addCookies(cookiesOf(cookie, url));
	const page = await context.newPage();
	await toInbox(page);
	return page;
}

async function toInbox(page: Page): Promise<void> {
	await page.goto("/inbox");
	await page.locator("[data-row]").first().waitFor();
}

async function press(page: Page, ...keys: string[]): Promise<void> {
	for (const key of keys) await page.keyboard.press(key);
}

async function write(page: Page, to: string): Promise<void> {
	await page.goto("/inbox");
	await page.locator("[data-row]").first().waitFor();
	await press(page, "c");
	const field = page.getByRole("combobox", { name: "To" });
	await field.fill(to);
	await field.press("Enter");
	await page.getByLabel("Subject").fill("From a window");
	await page.getByRole("textbox", { name: "Letter" }).fill("A few words, by hand.");
	await page.getByRole("button", { name: /^Send/ }).click();
	await page.getByRole("dialog", { name: "From a window" }).waitFor({ state: "hidden" });
}

const ACTIONS: readonly ((page: Page, to: string) => Promise<void>)[] = [
	(page) => press(page, "j", "j", "k"),
	(page) => press(page, "j", "o"),
	(page) => press(page, "u"),
	(page) => press(page, "j", "s"),
	(page) => press(page, "j", "e"),
	(page) => press(page, "z"),
	toInbox,
	async (page) => void (await page.goto("/sent")),
	async (page) => void (await page.goto("/settings/sessions")),
	async (page) => {
		await toInbox(page);
		await page.locator("[data-row]").nth(3).hover();
		for (let step = 0; step < 10; step++) await page.mouse.wheel(0, 1_500);
	},
	write,
];
