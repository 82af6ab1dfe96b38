import { expect, test } from "vitest";
import { countingJob, enqueueAlone } from "../../tests/fixtures/counting-job";
import { onBothDatabases } from "../../tests/fixtures/test-site";
import { claimJob } from "./leases/claim-job";
import { LEASE_MS } from "./leases/held-job";
import { postponeJob } from "./leases/postpone-job";
import { prepareQueue } from "./prepare-queue";

const HOUR_MS = 3_600_000;
const hourly = countingJob({ name: "hourly", everyMs: HOUR_MS });
const kind = countingJob();

onBothDatabases("preparing the queue", (site) => {
	const runAt = async () => (await site.rows<{ run_at: number }>("SELECT run_at FROM job")).map((row) => row.run_at);

	test("enqueues recurring work once, however many processes start", async () => {
		await Promise.all(Array.from({ length: 5 }, () => prepareQueue([hourly, kind], site.clock())));
		expect(await site.rows("SELECT kind, account_id, run_at FROM job")).toEqual([{ kind: "hourly", account_id: null, run_at: site.clock() }]);
	});

	test("leaves what waits for its time", async () => {
		const now = site.clock();
		await prepareQueue([hourly], now);
		await site.run("UPDATE job SET run_at = ?", now + HOUR_MS);
		await enqueueAlone(site, kind, { runAt: now + 24 * HOUR_MS });
		await prepareQueue([hourly, kind], now);
		expect((await runAt()).sort()).toEqual([now + HOUR_MS, now + 24 * HOUR_MS]);
	});

	test("after the clock was set back, what was enqueued to run at once is due", async () => {
		await enqueueAlone(site, kind);
		site.pass(-HOUR_MS);
		expect(await claimJob(["count"], site.clock())).toBeNull();
		await prepareQueue([kind], site.clock());
		expect(await claimJob(["count"], site.clock())).not.toBeNull();
	});

	test("after the clock was set back, retries, lost leases and recurring work do not wait for the old time", async () => {
		await enqueueAlone(site, kind);
		await enqueueAlone(site, kind);
		const failed = await claimJob(["count"], site.clock());
		await claimJob(["count"], site.clock());
		if (failed) await postponeJob(failed, { runAt: site.clock() + 5000, attempts: 1, errorCode: "internal" }, site.clock());
		await prepareQueue([hourly], site.clock());
		await site.run("UPDATE job SET run_at = ? WHERE kind = 'hourly'", site.clock() + HOUR_MS);
		site.pass(-24 * HOUR_MS);
		const now = site.clock();
		await prepareQueue([hourly, kind], now);
		expect((await runAt()).sort()).toEqual([now, now, now + HOUR_MS]);
	});

	test("a live lease is left alone", async () => {
		await enqueueAlone(site, kind);
		await claimJob(["count"], site.clock());
		await prepareQueue([kind], site.clock());
		expect(await runAt()).toEqual([site.clock() + LEASE_MS]);
	});
});
