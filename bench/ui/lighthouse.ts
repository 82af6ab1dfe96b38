import { mkdirSync, renameSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { findChromium } from "../../tests/fixtures/chromium";
import { type FirstVisit, firstVisit } from "./first-visit";
import { type MeasuredSite, openMeasuredSite } from "./measured-site";
import { openPage } from "./open-page";

/** The median of these counts. */
const VISITS = 3;
const FOLDER = path.resolve("bench/results/lighthouse");

/** A column of the table, and its goal. */
const COLUMNS: readonly { head: string; of: (visit: FirstVisit) => number; holds?: (value: number) => boolean; goal?: string }[] = [
	{ head: "performance", of: (visit) => visit.performance, ...atLeast(95) },
	{ head: "accessibility", of: (visit) => visit.accessibility, ...atLeast(100) },
	{ head: "best practices", of: (visit) => visit.bestPractices, ...atLeast(100) },
	{ head: "blocking, ms", of: (visit) => visit.blockingMs, ...atMost(150) },
	{ head: "largest paint, ms", of: (visit) => visit.largestPaintMs },
	{ head: "script files", of: (visit) => visit.scripts },
	{ head: "script on the wire, KB", of: (visit) => visit.scriptKb, ...atMost(280) },
];

/** First visits on a phone, of the inbox and of a letter of a very full mailbox. The exit code is 1 where a goal is missed. */
async function main(program: string, letters: number, checkout: string | undefined): Promise<void> {
	console.info(`the demo team and a mailbox of ${letters} letters …`);
	const site = await openMeasuredSite(letters, checkout);
	mkdirSync(FOLDER, { recursive: true });
	try {
		const pages = { inbox: `${site.url}/inbox`, letter: `${site.url}/inbox/${site.letterId}` };
		await warmUp(site, Object.values(pages));
		const heads = ["page", ...COLUMNS.map(({ head }) => head)];
		const lines = [heads, heads.map(() => "---")].map((cells) => `| ${cells.join(" | ")} |`);
		for (const [name, url] of Object.entries(pages)) {
			const visit = await middleOf(program, name, url, site);
			for (const failedAudit of visit.failedAudits) console.info(`${name}: ${failedAudit}`);
			lines.push(`| ${[name, ...COLUMNS.map((column) => cell(column, visit))].join(" | ")} |`);
		}
		console.info(`\n${lines.join("\n")}\n\nWhole reports in ${path.relative(".", FOLDER)}.`);
	} finally {
		await site.close();
	}
}

/** Warms the server up with another browser: a server runs for weeks, so its first response is not representative. */
async function warmUp(site: MeasuredSite, urls: readonly string[]): Promise<void> {
	const browser = await chromium.launch(findChromium());
	const page = await openPage(browser, site, site.owner);
	for (const url of [...urls, ...urls]) await page.goto(url, { waitUntil: "networkidle" });
	await browser.close();
}

/** The visit with the median performance; its report is the one that is saved. */
async function middleOf(program: string, name: string, url: string, site: MeasuredSite): Promise<FirstVisit> {
	const visits: { file: string; visit: FirstVisit }[] = [];
	for (let at = 1; at <= VISITS; at++) {
		const file = path.join(FOLDER, `${name}-${at}`);
		visits.push({ file, visit: await firstVisit(program, file, url, site) });
	}
	visits.sort((a, b) => a.visit.performance - b.visit.performance || b.visit.blockingMs - a.visit.blockingMs);
	const middle = visits[Math.floor(VISITS / 2)];
	if (!middle) throw new Error("nothing was visited");
	for (const kind of ["json", "html"]) renameSync(`${middle.file}.report.${kind}`, path.join(FOLDER, `${name}.report.${kind}`));
	console.info(`${name}: ${visits.map(({ visit }) => `${visit.performance} (${visit.blockingMs.toFixed(0)} ms)`).join(", ")}`);
	return middle.visit;
}

function cell({ of, holds, goal }: (typeof COLUMNS)[number], visit: FirstVisit): string {
	const value = of(visit);
	if (!holds) return value.toFixed(0);
	if (!holds(value)) process.exitCode = 1;
	return `${value.toFixed(0)} (${goal}: ${holds(value) ? "pass" : "FAIL"})`;
}

function atLeast(least: number) {
	return { goal: `≥ ${least}`, holds: (value: number) => value >= least };
}

function atMost(most: number) {
	return { goal: `≤ ${most}`, holds: (value: number) => value <= most };
}

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { letters: { type: "string", default: "100000" }, checkout: { type: "string" } },
});
await main(positionals[0] ?? "", Number(values.letters), values.checkout);
