import { renameSync, writeFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { isMainThread } from "node:worker_threads";

/**
 * Loaded into the measured server before its own code, as `--import file:///…/loop-probe.mjs?to=FILE`. On SIGUSR2 it writes the longest pause of
 * its event loop since the last time, in ms, to that file.
 */
const file = new URL(import.meta.url).searchParams.get("to");
if (isMainThread && file) {
	const RESOLUTION_MS = 1;
	const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
	delays.enable();
	process.on("SIGUSR2", () => {
		// The histogram counts from one tick to the next: a loop that never pauses has the resolution itself.
		writeFileSync(
			`${file}.partial`,
			JSON.stringify({ maxMs: Math.max(0, delays.max / 1e6 - RESOLUTION_MS), p99Ms: Math.max(0, delays.percentile(99) / 1e6 - RESOLUTION_MS) }),
		);
		renameSync(`${file}.partial`, file);
		delays.reset();
	});
}
