import { setMaxListeners } from "node:events";
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../../tests/fixtures/free-port";
import { runInChild } from "../children";
import { makeScratchFolder, measuredEnv } from "../config";
import type { FilledSite } from "../ui/fill";
import { startBrowserPeople } from "./browser-people";
import { compareSnapshots } from "./compare-snapshots";
import { readOptions, type SoakOptions } from "./options";
import { startPrograms } from "./programs";
import type { Routine } from "./routine";
import { growthOverLastHalf, HEAD, line, type Sample } from "./verdict";
import { startVisitors } from "./visitors";
import { startWatched, type WatchedServer } from "./watched-server";

const MINUTE_MS = 60_000;
/** Each account is used by a program and by page visits, some also in a browser window. */
const PEOPLE = 5;
const FOLDER = path.resolve("bench/results/soak");
/** The share of actions that may fail: a letter may be moved while another client opens it. */
const FAILED_SHARE_MAX = 0.05;

/** Uses the product as people do for a while, and samples its memory. The exit code is 1 where the live heap kept growing. */
async function main(options: SoakOptions): Promise<void> {
	if (!existsSync("dist/server.mjs")) throw new Error("Pombo is not built");
	console.info(`the demo team and a mailbox of ${options.letters} letters …`);
	const { folder, remove } = makeScratchFolder();
	const port = await freePort();
	const url = `http://localhost:${port}`;
	const env = { ...measuredEnv(path.join(folder, "soak"), { port }), HOST: "localhost", APP_URL: url, RATE_LIMITS: "on" };
	const handles = (await runInChild<FilledSite>("bench/ui/fill.ts", [String(options.letters)], env)).handles.slice(0, PEOPLE);
	const server = await startWatched(env);
	const ending = new AbortController();
	setMaxListeners(0, ending.signal);
	const routines: Routine[] = [];
	try {
		routines.push(...(await startPrograms(url, handles, options.pace, ending.signal)));
		routines.push(...(await startVisitors(url, handles, options.pace, ending.signal)));
		if (options.browser) routines.push(...(await startBrowserPeople(url, handles, options.pace, ending.signal)));
		const samples = await watch(server, routines, options);
		conclude(samples, routines, options);
	} finally {
		ending.abort();
		await Promise.all(routines.map(({ ended }) => ended));
		await server.stop();
		remove();
	}
}

async function watch(server: WatchedServer, routines: readonly Routine[], { minutes, untouched, snapshots }: SoakOptions): Promise<Sample[]> {
	const samples: Sample[] = [];
	mkdirSync(FOLDER, { recursive: true });
	const [early, late] = ["early", "late"].map((name) => path.join(FOLDER, `${name}.heapsnapshot`)) as [string, string];
	console.info(`| ${HEAD.join(" | ")} |\n| ${HEAD.map(() => "---").join(" | ")} |`);
	let counted = 0;
	for (let minute = 0; minute <= minutes; minute++) {
		if (minute > 0) await pause(MINUTE_MS);
		const actions = routines.reduce((sum, { done, failed }) => sum + done + failed, 0);
		const forced = !untouched || minute === 0 || minute >= minutes;
		const before = await server.memory("now");
		const sample = { minute, before, actions: actions - counted, ...(forced ? { after: await server.memory("collected") } : {}) };
		counted = actions;
		samples.push(sample);
		console.info(line(sample));
		if (snapshots && minute === Math.min(2, Math.floor(minutes / 2))) await server.snapshot(early);
	}
	if (snapshots) {
		await server.snapshot(late);
		console.info(`\n${await compareSnapshots(early, late)}`);
	}
	return samples;
}

function conclude(samples: readonly Sample[], routines: readonly Routine[], { bound, untouched }: SoakOptions): void {
	console.info("");
	for (const { name, done, failed, reasons } of routines) {
		console.info(`${name}: ${done}${failed > 0 ? `, ${failed} failed (${[...reasons].join("; ")})` : ""}`);
		if (failed > (done + failed) * FAILED_SHARE_MAX) process.exitCode = 1;
	}
	if (untouched) return;
	const growth = growthOverLastHalf(samples);
	const held = growth <= bound;
	console.info(`\nThe live heap grew by ${growth.toFixed(1)} MiB over the last half (≤ ${bound}: ${held ? "pass" : "FAIL"}).`);
	if (!held) process.exitCode = 1;
}

await main(readOptions(process.argv.slice(2)));
// Requests still in flight at the end are not awaited.
process.exit();
