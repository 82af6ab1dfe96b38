import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { chromium } from "@playwright/test";
import { findChromium } from "../../tests/fixtures/chromium";
import { freePort } from "../../tests/fixtures/free-port";
import { makeScratchFolder } from "../config";
import type { MeasuredSite } from "./measured-site";
import { cookiesOf } from "./open-page";

/** What a first visit cost: scores from 0 to 100, milliseconds as Lighthouse reckons them for its phone, and script as it came over the wire. */
export interface FirstVisit {
	performance: number;
	accessibility: number;
	bestPractices: number;
	blockingMs: number;
	largestPaintMs: number;
	scripts: number;
	scriptKb: number;
	/** What Lighthouse would have otherwise, in words. */
	complaints: string[];
}

interface Report {
	categories: Record<string, { score: number | null }>;
	audits: Record<string, Audit | undefined>;
}

interface Audit {
	title: string;
	score: number | null;
	scoreDisplayMode: string;
	displayValue?: string;
	numericValue?: number;
	details?: { items?: { resourceType?: string; transferSize?: number }[] };
}

/**
 * Lighthouse as on a phone, in a browser that was never anywhere: an empty profile for each visit, with nothing but the cookies of
 * somebody who signed in. The report is kept at `file`, as JSON and as a page.
 */
export async function firstVisit(program: string, file: string, url: string, { owner }: Pick<MeasuredSite, "owner">): Promise<FirstVisit> {
	const profile = makeScratchFolder();
	const launch = findChromium();
	const port = await freePort();
	// The browser itself is signed in: a header given to Lighthouse would not reach the socket.
	const browser = await chromium.launchPersistentContext(profile.folder, { ...launch, args: [...launch.args, `--remote-debugging-port=${port}`] });
	try {
		await browser.addCookies(cookiesOf(owner.cookie, url));
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
				// There is nothing to clear but the cookies, which have to stay.
				"--disable-storage-reset",
			],
			{ maxBuffer: 64 * 1024 * 1024 },
		);
	} finally {
		await browser.close();
		profile.remove();
	}
	return read(JSON.parse(readFileSync(`${file}.report.json`, "utf8")) as Report);
}

function read({ categories, audits }: Report): FirstVisit {
	const score = (category: string) => Math.round((categories[category]?.score ?? 0) * 100);
	// Lighthouse looks until nothing is fetched for five seconds: the parts that come when the page is idle are among these.
	const scripts = (audits["network-requests"]?.details?.items ?? []).filter(({ resourceType }) => resourceType === "Script");
	const failed = Object.values(audits).filter((audit) => audit && audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== "informative");
	return {
		performance: score("performance"),
		accessibility: score("accessibility"),
		bestPractices: score("best-practices"),
		blockingMs: audits["total-blocking-time"]?.numericValue ?? Number.NaN,
		largestPaintMs: audits["largest-contentful-paint"]?.numericValue ?? Number.NaN,
		scripts: scripts.length,
		scriptKb: scripts.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0) / 1024,
		complaints: failed.map((audit) => `${audit?.title} ${audit?.displayValue ?? ""}`.trim()),
	};
}
