import type { Page } from "@playwright/test";
import { type Spread, spreadOf } from "../statistics";

/** The browser rounds to 8 ms and does not report events shorter than two frames. */
const UNREPORTED_MS = 16;
const REST_MS = 120;

/** Presses keys with a pause between them; returns the time of each to the next paint, in milliseconds. */
export async function keysToPaint(page: Page, times: number, press: (turn: number) => Promise<void>): Promise<Spread> {
	await page.evaluate(() => window.seen.keys.splice(0));
	for (let turn = 0; turn < times; turn++) {
		await press(turn);
		await page.waitForTimeout(REST_MS);
	}
	const slow = await page.evaluate(() => window.seen.keys);
	return spreadOf([...slow, ...Array.from({ length: Math.max(0, times - slow.length) }, () => UNREPORTED_MS)]);
}

/** Milliseconds from an action to the frame in which a condition holds, measured in the page. Both are JavaScript source. */
export async function actionToShown(page: Page, action: string, shown: string, withinMs = 5_000): Promise<number> {
	return page.evaluate(
		`new Promise((resolve, reject) => {
			const started = performance.now();
			function look() {
				if (${shown}) resolve(performance.now() - started);
				else if (performance.now() - started > ${withinMs}) reject(new Error("never shown"));
				else requestAnimationFrame(look);
			}
			${action};
			requestAnimationFrame(look);
		})`,
	);
}

/** The longest task while the list is scrolled by so many rows, in milliseconds. */
export async function longestTaskWhileScrolling(page: Page, rows: number): Promise<number> {
	await page.evaluate(() => window.seen.longTasks.splice(0));
	await page.locator("[data-row]").first().hover();
	const rowHeight = await page
		.locator("[data-row]")
		.first()
		.evaluate((row) => row.getBoundingClientRect().height);
	const step = rowHeight * 10;
	for (let scrolled = 0; scrolled < rows * rowHeight; scrolled += step) {
		await page.mouse.wheel(0, step);
		await page.waitForTimeout(16);
	}
	await page.waitForTimeout(500);
	return page.evaluate(() => Math.max(0, ...window.seen.longTasks));
}

declare global {
	interface Window {
		seen: { keys: number[]; longTasks: number[] };
	}
}
