import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, renameSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { chromium } from "@playwright/test";
import { findChromium } from "../../tests/fixtures/chromium";
import { freePort } from "../../tests/fixtures/free-port";
import { makeScratchFolder } from "../config";
import { openHouse } from "./house";
import { cookiesOf } from "./open-page";

const LETTERS = 100_000;
const GOALS = { performance: 90, accessibility: 100, "best-practices": 100 } as const;
const FOLDER = "bench/results/lighthouse";
/** One visit says little: the middle one of these counts. A server runs for weeks, so its first answer is nobody's measure. */
const VISITS = 3;

interface LighthouseReport {
	categories: Record<string, { score: number | null }>;
	audits: Record<string, { id: string; title: string; score: number | null; scoreDisplayMode: string; displayValue?: string }>;
}

/** Lighthouse as on a phone, with its own throttling, on the inbox and on a letter of a very full mailbox. */
async function main(program: string): Promise<void> {
	console.info(`the demo team and a mailbox of ${LETTERS} letters …`);
	const house = await openHouse(LETTERS);
	mkdirSync(FOLDER, { recursive: true });
	const profile = makeScratchFolder();
	const launch = findChromium();
	const port = await freePort();
	// The browser is signed in itself: a header given to Lighthouse would not reach the socket.
	const browser = await chromium.launchPersistentContext(profile.folder, { ...launch, args: [...launch.args, `--remote-debugging-port=${port}`] });
	await browser.addCookies(cookiesOf(house.owner.cookie, house.url));
	try {
		const pages = { inbox: `${house.url}/inbox`, letter: `${house.url}/inbox/${house.letterId}` };
		const lines = [`| page | ${Object.keys(GOALS).join(" | ")} |`, "| --- | --- | --- | --- |"];
		for (const [name, url] of Object.entries(pages)) {
			const first = await browser.newPage();
			await first.goto(url, { waitUntil: "load" });
			await first.close();
			const { categories, audits } = await middleOf(program, name, url, port);
			const cells = Object.entries(GOALS).map(([category, goal]) => {
				const score = Math.round((categories[category]?.score ?? 0) * 100);
				if (score < goal) process.exitCode = 1;
				return `${score} (≥ ${goal}: ${score >= goal ? "pass" : "FAIL"})`;
			});
			lines.push(`| ${name} | ${cells.join(" | ")} |`);
			for (const audit of Object.values(audits)) {
				if (audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== "informative")
					console.info(`${name}: ${audit.title} ${audit.displayValue ?? ""}`);
			}
		}
		console.info(`\n${lines.join("\n")}\n\nWhole reports in ${FOLDER}.`);
	} finally {
		await browser.close();
		profile.remove();
		await house.close();
	}
}

/** The visit whose performance is neither the best nor the worst; its whole report is the one that is kept. */
async function middleOf(program: string, name: string, url: string, port: number): Promise<LighthouseReport> {
	const reports: { file: string; report: LighthouseReport }[] = [];
	for (let at = 1; at <= VISITS; at++) reports.push({ file: `${name}-${at}`, report: await visit(program, `${name}-${at}`, url, port) });
	reports.sort((a, b) => (a.report.categories.performance?.score ?? 0) - (b.report.categories.performance?.score ?? 0));
	const middle = reports[Math.floor(VISITS / 2)];
	if (!middle) throw new Error("nothing was visited");
	for (const kind of ["json", "html"]) renameSync(path.resolve(FOLDER, `${middle.file}.report.${kind}`), path.resolve(FOLDER, `${name}.report.${kind}`));
	console.info(`${name}: ${reports.map(({ report }) => Math.round((report.categories.performance?.score ?? 0) * 100)).join(", ")}`);
	return middle.report;
}

async function visit(program: string, name: string, url: string, port: number): Promise<LighthouseReport> {
	const file = path.resolve(FOLDER, name);
	await promisify(execFile)(
		process.execPath,
		[
			program,
			url,
			"--quiet",
			"--output=json",
			"--output=html",
			`--output-path=${file}`,
			"--only-categories=performance,accessibility,best-practices",
			`--port=${port}`,
			"--disable-storage-reset",
		],
		{ maxBuffer: 64 * 1024 * 1024 },
	);
	return JSON.parse(readFileSync(`${file}.report.json`, "utf8")) as LighthouseReport;
}

await main(process.argv[2] ?? "");
