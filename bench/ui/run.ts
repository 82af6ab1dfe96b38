import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { findChromium } from "../../tests/fixtures/chromium";
import { describeMachine } from "../results";
import { type Spread, spreadOf } from "../statistics";
import { betweenTwo } from "./between-two";
import { jumps, lettersByKey } from "./far-down";
import type { Figure } from "./figure";
import { actionToShown, keysToPaint, longestTaskWhileScrolling } from "./measure";
import { type MeasuredSite, openMeasuredSite } from "./measured-site";
import { openPage } from "./open-page";

const LETTERS = 100_000;
const PRESSES = 40;
const FILE = "bench/results/ui.json";

/** Latencies of the interface, in a real browser on the production build. The browser rounds times to 8 ms. */
async function main(): Promise<void> {
	console.info(`the demo team and a mailbox of ${LETTERS} letters …`);
	const site = await openMeasuredSite(LETTERS);
	const browser = await chromium.launch(findChromium());
	try {
		const figures = [...(await byOnePerson(browser, site)), ...(await betweenTwo(browser, site))];
		mkdirSync(path.dirname(FILE), { recursive: true });
		writeFileSync(FILE, JSON.stringify({ takenAt: new Date().toISOString(), machine: describeMachine(), figures }, null, "\t"));
		console.info(`\n${table(figures)}\n\nWritten to ${FILE}.`);
		if (process.argv.includes("--assert") && figures.some(({ measured, atMost }) => measured > atMost)) process.exitCode = 1;
	} finally {
		await browser.close();
		await site.close();
	}
}

async function byOnePerson(browser: Browser, site: MeasuredSite): Promise<Figure[]> {
	const page = await openPage(browser, site, site.owner);
	const key = (what: string, spread: Spread): Figure => ({ what: `${what}, key to paint p95`, measured: spread.p95, atMost: 50, spread });
	await page.keyboard.press("j");
	const figures = [
		key("j and k", await keysToPaint(page, PRESSES, (turn) => page.keyboard.press(turn % 8 < 6 ? "j" : "k"))),
		key("star", await keysToPaint(page, PRESSES / 2, () => page.keyboard.press("s"))),
		key("archive", await keysToPaint(page, PRESSES / 2, () => page.keyboard.press("e"))),
		key("open", await keysToPaint(page, PRESSES / 2, (turn) => openAndBack(page, turn))),
	];
	figures.push(await listToLetter(page), await palette(page));
	await page.goto("/inbox");
	await page.locator("[data-row]").first().waitFor();
	figures.push({ what: "longest task while scrolling 10,000 rows", measured: await longestTaskWhileScrolling(page, 10_000), atMost: 50 });
	const next = await lettersByKey(page);
	figures.push({ what: "open letter to the next by key p95", measured: next.p95, atMost: 100, spread: next });
	const { painted, requests } = await jumps(page);
	figures.push({ what: "jump to the middle, to painted rows p95", measured: painted.p95, atMost: 150, spread: painted });
	figures.push({ what: "jump to the middle, requests", measured: requests, atMost: 1, unit: "" });
	await page.context().close();
	return figures;
}

async function openAndBack(page: Page, turn: number): Promise<void> {
	if (turn % 2 === 1) return page.keyboard.press("u");
	await page.keyboard.press("j");
	await page.keyboard.press("o");
}

/** From a click on a row until the letter's text is shown. */
async function listToLetter(page: Page): Promise<Figure> {
	const took: number[] = [];
	for (let turn = 0; turn < PRESSES / 2; turn++) {
		const id = await page
			.locator("[data-row]")
			.nth(turn % 10)
			.getAttribute("data-row");
		took.push(
			await actionToShown(
				page,
				`document.querySelector('[data-row="${id}"]').click()`,
				`location.pathname.endsWith("${id}") && !!document.querySelector("[data-letter] article")`,
			),
		);
		await page.waitForTimeout(150);
	}
	const spread = spreadOf(took);
	return { what: "list to letter p95", measured: spread.p95, atMost: 100, spread };
}

/** From typing in the palette until its result is shown. */
async function palette(page: Page): Promise<Figure> {
	await page.keyboard.press("Control+k");
	await page.locator("[role=dialog] [role=combobox]").waitFor();
	const query = ["sent", "star", "in", "key", "arch", "trash", "all", "spam", "prof", "app"];
	const spread = await keysToPaint(page, query.length * 2, async (turn) => {
		if (turn % 2 === 0) await page.keyboard.press(query[turn / 2]?.[0] ?? "s");
		else await page.keyboard.press("Backspace");
	});
	await page.keyboard.press("Escape");
	return { what: "palette result p95", measured: spread.p95, atMost: 50, spread };
}

function table(figures: Figure[]): string {
	const rows = figures.map(({ what, measured, atMost, spread, unit = " ms" }) => [
		what,
		`${measured.toFixed(0)}${unit}`,
		spread ? `${spread.p50.toFixed(0)} / ${spread.p95.toFixed(0)} / ${spread.p99.toFixed(0)}` : "",
		`≤ ${atMost}${unit}: ${measured <= atMost ? "pass" : "FAIL"}`,
	]);
	const head = ["figure", "measured", "p50 / p95 / p99", "goal"];
	return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

await main();
