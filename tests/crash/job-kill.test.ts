import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import type { JobId } from "#lib/core/ids";
import { LEASE_MS } from "#lib/jobs/leases/held-job";
import { countedSteps, countingJob, enqueueAlone } from "../fixtures/counting-job";
import { jobEnded } from "../fixtures/job-ended";
import { stopProcess, waitForOutput } from "../fixtures/server";
import { onSqlite } from "../fixtures/test-site";

const CRASHES = 6;
const STEPS = 800;

onSqlite("kill -9 in the middle of jobs, six times", (site) => {
	test("every step is committed exactly once", async () => {
		const ids: JobId[] = [];
		for (let n = 0; n < 2; n++) ids.push(await enqueueAlone(site, countingJob(), { to: STEPS, runAt: 0 }));
		const before: number[] = [];
		for (let crash = 0; crash < CRASHES; crash++) {
			const child = startChild(site.dataDir, crash);
			// At a different point each time, and with steps under way.
			await waitForOutput(child, `after step ${crash * 100 + 37 + crash}.`);
			await stopProcess(child, "SIGKILL");
			const steps = await countedSteps(site, ids[0] as JobId);
			expect(steps).toEqual(steps.map((_, at) => at + 1));
			before.push(steps.length);
		}
		expect(before.every((steps, at) => steps > (before[at - 1] ?? 0) && steps < STEPS)).toBe(true);
		const last = startChild(site.dataDir, CRASHES);
		for (const id of ids) await jobEnded(site, id, "done");
		await stopProcess(last, "SIGTERM");
		for (const id of ids) expect(await countedSteps(site, id)).toEqual(Array.from({ length: STEPS }, (_, at) => at + 1));
	}, 120_000);
});

function startChild(dataDir: string, crash: number): ChildProcess {
	return spawn(process.execPath, ["--import", "tsx", path.resolve("tests/crash/job-child.ts"), String(crash * 2 * LEASE_MS)], {
		env: { PATH: process.env.PATH, NODE_ENV: "test", APP_URL: "http://localhost:3000", DATA_DIR: dataDir, LOG_LEVEL: "warn" },
		// The channel ends with this process, and the child with the channel: a failing run leaves no process behind.
		stdio: ["ignore", "pipe", "pipe", "ipc"],
	});
}
