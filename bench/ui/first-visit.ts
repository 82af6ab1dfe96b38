import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { chromium } from "@playwright/test";
import { findChromium } from "../../tests/fixtures/chromium";
import { freePort } from "../../tests/fixtures/free-port";
import { makeScratchFolder } from "../config";
import type { MeasuredSite } from "./measured-site";
import { cookiesOf } from "./open-page";

/** The cost of a first visit: scores from 0 to 100, milliseconds as Lighthouse computes them for its phone, and script bytes over the wire. */
export interface FirstVisit {
	performance: number;
	accessibility: number;
	bestPractices: number;
	blockingMs: number;
	largestPaintMs: number;
	scripts: number;
	scriptKb: number;
	/** The audits that failed, in Lighthouse's words. */
	failedAudits: string[];
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
 * Lighthouse as on a phone, in an empty browser profile for each visit, with nothing but a signed-in
 * account's cookies. The report is saved at `file`, as JSON and as HTML.
 */
export async function firstVisit(program: string, file: string, url: string, { owner }: Pick<MeasuredSite, "owner">): Promise<FirstVisit> {
	const profile = makeScratchFolder();
	const launch = findChromium();
	const port = await freePort();
	// The browser has the cookies: a header given to Lighthouse would not reach the socket.
	const browser = await chromium.launchPersistentContext(profile.folder, { ...launch, args: [...launch.args, `--remote-debugging-port=${port}`] });
	try {
		await browser.addCookies(cookiesOf(owner.cookie, new URL(url).origin));
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
				// There is nothing to clear but the cookies, which must stay.
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
	// Lighthouse waits until the network is idle for five seconds, so idle-time parts are included.
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
		failedAudits: failed.map((audit) => `${audit?.title} ${audit?.displayValue ?? ""}`.trim()),
	};
}
