import type { Browser, Page } from "@playwright/test";
import type { MeasuredSite } from "./measured-site";

/** A signed-in window of its own, live on the inbox. */
export async function openPage(browser: Browser, { url }: MeasuredSite, person: MeasuredSite["owner"]): Promise<Page> {
	const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 }, locale: "en" });
	await context.addCookies(cookiesOf(person.cookie, url));
	const page = await context.newPage();
	await page.addInitScript(watchPaints);
	await page.goto("/inbox");
	await page.locator("[data-row]").first().waitFor();
	await page.waitForLoadState("networkidle");
	return page;
}

/** A cookie header as Playwright's cookies. */
export function cookiesOf(header: string, url: string): { name: string; value: string; url: string }[] {
	return header.split("; ").map((pair) => {
		const at = pair.indexOf("=");
		return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
	});
}

/** Runs in the page: records each key's time to its next paint, and every long task. */
function watchPaints(): void {
	const seen = { keys: [] as number[], longTasks: [] as number[] };
	Object.assign(window, { seen });
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) if (entry.name === "keydown") seen.keys.push(entry.duration);
	}).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) seen.longTasks.push(entry.duration);
	}).observe({ type: "longtask", buffered: true });
}
