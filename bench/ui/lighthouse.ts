import { execFile } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
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
			const { categories, audits } = await visit(program, name, url, port);
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
