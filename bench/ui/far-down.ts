import type { Page } from "@playwright/test";
import { type Spread, spreadOf } from "../statistics";
import { actionToShown } from "./measure";

const JUMPS = 15;
const STEPS = 20;

/** Jumps from the top of the list to positions all over it: time until the rows are painted, and number of requests. */
export async function jumps(page: Page): Promise<{ painted: Spread; requests: number }> {
	let requests = 0;
	const count = (request: { method: () => string }) => {
		if (request.method() === "POST") requests++;
	};
	const took: number[] = [];
	for (let turn = 0; turn < JUMPS; turn++) {
		await page.goto("/inbox");
		await page.locator("[data-row]").first().waitFor();
		await page.waitForLoadState("networkidle");
		page.on("request", count);
		const share = 0.5 + ((turn % 5) - 2) / 10;
		const list = `document.querySelector(".pane.list .overflow-y-auto")`;
		took.push(
			await actionToShown(
				page,
				`(() => { const list = ${list}; list.scrollTop = list.scrollHeight * ${share}; })()`,
				`(() => {
					const list = ${list};
					const edge = list.getBoundingClientRect();
					const rows = [...list.querySelectorAll("[data-row]")].filter((row) => row.getBoundingClientRect().top >= edge.top - 100 && row.getBoundingClientRect().top < edge.bottom);
					return list.scrollTop > 1000 && rows.length >= Math.floor(edge.height / rows[0]?.offsetHeight);
				})()`,
			),
		);
		page.off("request", count);
	}
	return { painted: spreadOf(took), requests: requests / JUMPS };
}

/** From an open letter to the next by `j`, until its text is shown. */
export async function lettersByKey(page: Page): Promise<Spread> {
	await page.goto("/inbox");
	await page.locator("[data-row]").first().waitFor();
	await page.waitForLoadState("networkidle");
	await page.keyboard.press("j");
	await page.keyboard.press("o");
	await page.locator("[data-letter] article").first().waitFor();
	const took: number[] = [];
	for (let turn = 0; turn < STEPS; turn++) {
		// A moment of reading time.
		await page.waitForTimeout(300);
		took.push(
			await actionToShown(
				page,
				`window.openBefore = location.pathname; window.dispatchEvent(new KeyboardEvent("keydown", { key: "j" }))`,
				`location.pathname !== window.openBefore && !!document.querySelector('[data-letter] [data-turn="' + location.pathname.split("/").pop() + '"], [data-letter] article')`,
			),
		);
	}
	return spreadOf(took);
}
