import type { BrowserContext, Page } from "@playwright/test";
import type { PageName, Site } from "./sites";

const WITHIN_MS = 60_000;

/** One visit by address: milliseconds after navigation started, and what it fetched until the network was idle. */
export interface Visit {
	firstPaint: number;
	largestPaint: number;
	shown: number;
	requests: number;
	scripts: number;
	scriptKb: number;
}

interface Seen {
	first: number;
	largest: number;
	shown: number;
}

/** Polled inside the page, since its content security policy blocks `waitForFunction`. */
const WAIT_UNTIL_SEEN = `new Promise((resolve) => {
	const look = () => (seen.first && seen.largest && seen.shown ? resolve(seen) : setTimeout(look, 20));
	look();
})`;

/** Opens a page of a site in a tab of its own. */
export async function visit(context: BrowserContext, site: Site, name: PageName): Promise<Visit> {
	const page = await context.newPage();
	const { path, shown } = site.pages[name];
	await page.addInitScript(watchPaints(shown));
	const fetched = await watchNetwork(context, page);
	await page.goto(path, { waitUntil: "load" });
	const seen = await page.evaluate<Seen>(WAIT_UNTIL_SEEN);
	await page.waitForLoadState("networkidle");
	const { largest } = await page.evaluate<Seen>("window.seen");
	await page.close();
	return { firstPaint: seen.first, largestPaint: largest, shown: seen.shown, ...fetched() };
}

/** Records the first frame in which the condition held, and the browser's own paint timings. Iframes are skipped. */
function watchPaints(shown: string): string {
	return `if (window === top) {
		const seen = (window.seen = { first: 0, largest: 0, shown: 0 });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) if (entry.name === "first-contentful-paint") seen.first = entry.startTime;
		}).observe({ type: "paint", buffered: true });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) seen.largest = entry.startTime;
		}).observe({ type: "largest-contentful-paint", buffered: true });
		const look = () => {
			if (${shown}) seen.shown = performance.now();
			else requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	}`;
}

/** What the page fetches, and what of it is script: bytes as they came over the wire, none where they came from the cache. */
async function watchNetwork(context: BrowserContext, page: Page): Promise<() => Pick<Visit, "requests" | "scripts" | "scriptKb">> {
	const session = await context.newCDPSession(page);
	await session.send("Network.enable");
	const scripts = new Set<string>();
	let [requests, bytes] = [0, 0];
	session.on("Network.requestWillBeSent", () => requests++);
	session.on("Network.responseReceived", ({ requestId, type }) => type === "Script" && scripts.add(requestId));
	session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
		if (scripts.has(requestId)) bytes += encodedDataLength;
	});
	return () => ({ requests, scripts: scripts.size, scriptKb: bytes / 1024 });
}

/** Milliseconds from a user's input to the frame in which something is shown; undefined where it is not shown in time. */
export async function inputToShown(
	page: Page,
	event: "pointerdown" | "keydown",
	shown: string,
	input: () => Promise<void>,
	withinMs = WITHIN_MS,
): Promise<number | undefined> {
	const watched = page.evaluate<number | null>(
		`new Promise((resolve) => addEventListener(${JSON.stringify(event)}, ({ timeStamp: started }) => {
			const look = () => {
				if (${shown}) resolve(performance.now() - started);
				else if (performance.now() - started > ${withinMs}) resolve(null);
				else requestAnimationFrame(look);
			};
			requestAnimationFrame(look);
		}, { capture: true, once: true }))`,
	);
	await input();
	return (await watched) ?? undefined;
}
