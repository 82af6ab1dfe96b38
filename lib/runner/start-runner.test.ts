import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { AccountId } from "#lib/core/ids";
import { getJob } from "#lib/jobs/get-job";
import type { JobKind } from "#lib/jobs/job-kind";
import { claimJob } from "#lib/jobs/leases/claim-job";
import { countedSteps, countingJob, enqueueAlone } from "../../tests/fixtures/counting-job";
import { expectChangesToExplain } from "../../tests/fixtures/explain-changes";
import { jobEnded } from "../../tests/fixtures/job-ended";
import { type ManualTime, manualTime } from "../../tests/fixtures/manual-time";
import { onBothDatabases } from "../../tests/fixtures/test-site";
import { type JobRunner, startRunner } from "./start-runner";

const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);

onBothDatabases("the job runner", (site) => {
	let time: ManualTime;
	const runners: JobRunner[] = [];
	beforeEach(() => {
		time = manualTime(site);
	});
	afterEach(async () => {
		for (const runner of runners.splice(0)) await runner.stop();
	});

	const start = (kinds: JobKind[]): JobRunner => {
		const runner = startRunner(kinds, time);
		runners.push(runner);
		return runner;
	};
	const idle = () => vi.waitFor(() => expect(time.timers()).toHaveLength(1), { interval: 5 });
	const finishing = async (accountId: AccountId, kind: JobKind<{ to: string }>, to: number) => {
		const id = await enqueueAlone(site, kind, { accountId, to });
		await jobEnded(site, id, "done", accountId);
		return id;
	};

	test("takes every step of a job in order, as soon as it is enqueued", async () => {
		const [ana] = await site.people("ana", "bia");
		const kind = countingJob();
		start([kind]);
		await idle();
		const id = await expectChangesToExplain([ana], () => finishing(ana, kind, 5));
		expect(await countedSteps(site, id)).toEqual([1, 2, 3, 4, 5]);
		expect(await getJob(ana, id)).toEqual({ id, kind: "count", state: "done", done: 5, total: 5 });
	});

	test("begins with what was enqueued while no runner ran", async () => {
		const kind = countingJob();
		const id = await enqueueAlone(site, kind, { to: 2 });
		start([kind]);
		await jobEnded(site, id, "done");
		expect(await countedSteps(site, id)).toEqual([1, 2]);
	});

	test("waits for a job's time, and looks again within a minute in any case", async () => {
		const kind = countingJob();
		const id = await enqueueAlone(site, kind, { runAt: site.clock() + 90_000 });
		start([kind]);
		await idle();
		expect(time.timers()).toEqual([60_000]);
		time.pass(60_000);
		await idle();
		expect(time.timers()).toEqual([30_000]);
		expect(await countedSteps(site, id)).toEqual([]);
		time.pass(30_000);
		await jobEnded(site, id, "done");
	});

	test("three runners at once never commit a step twice", async () => {
		const kind = countingJob();
		for (let n = 0; n < 3; n++) start([kind]);
		const ids = await Promise.all(Array.from({ length: 12 }, () => enqueueAlone(site, kind, { to: 6 })));
		for (const id of ids) await jobEnded(site, id, "done");
		for (const id of ids) expect(await countedSteps(site, id)).toEqual(upTo(6));
	});

	test("a job whose runner hangs is continued by another one after its last committed step, and what hung changes nothing any more", async () => {
		const ana = await site.person("ana");
		let release = () => {};
		const blocked = new Promise<void>((resolve) => {
			release = resolve;
		});
		const hanging = countingJob({ before: (job) => (job.cursor === "3" ? blocked : Promise.resolve()) });
		// Its timers never run: it does not renew its lease.
		const vanished = startRunner([hanging], manualTime(site));
		const id = await enqueueAlone(site, hanging, { accountId: ana, to: 6 });
		await vi.waitFor(async () => expect(await countedSteps(site, id)).toEqual([1, 2, 3]));
		start([countingJob()]);
		await idle();
		expect(time.timers()).toEqual([30_000]);
		await expectChangesToExplain([ana], async () => {
			time.pass(30_000);
			await jobEnded(site, id, "done", ana);
		});
		await expectChangesToExplain([], async () => {
			release();
			await vanished.stop();
		});
		expect(await countedSteps(site, id)).toEqual(upTo(6));
	});

	/** A step is being prepared: timers for the lease, the next look and the end of patience. */
	const holding = () => vi.waitFor(() => expect(time.timers()).toEqual([10_000, expect.any(Number), expect.any(Number)]), { interval: 1 });
	/** Passes ten seconds, after which the lease of the one held job is renewed. */
	const passRenewed = async () => {
		await holding();
		time.pass(10_000);
		await vi.waitFor(async () => expect(await site.rows("SELECT run_at FROM job")).toEqual([{ run_at: site.clock() + 30_000 }]), { interval: 1 });
	};

	test("a long step keeps its lease", async () => {
		let release = () => {};
		const blocked = new Promise<void>((resolve) => {
			release = resolve;
		});
		const slow = countingJob({ before: () => blocked });
		start([slow]);
		const id = await enqueueAlone(site, slow);
		for (let n = 0; n < 10; n++) await passRenewed();
		expect(await claimJob(["count"], site.clock())).toBeNull();
		release();
		await jobEnded(site, id, "done");
		expect(await countedSteps(site, id)).toEqual([1]);
	});

	test("a step that takes longer than ten minutes counts as failed, and its job is repeated", async () => {
		let calls = 0;
		const hanging = countingJob({
			before: () => {
				calls += 1;
				return calls === 1 ? new Promise(() => {}) : Promise.resolve();
			},
		});
		start([hanging]);
		const id = await enqueueAlone(site, hanging);
		for (let n = 1; n < 60; n++) await passRenewed();
		await holding();
		time.pass(10_000);
		const retry = { error_code: "job_timeout", attempts: 1, run_at: site.clock() + 1_000 };
		await vi.waitFor(async () => expect(await site.rows("SELECT error_code, attempts, run_at FROM job WHERE leased_by IS NULL")).toEqual([retry]));
		await vi.waitFor(() => expect(time.timers()).toEqual([1_000]), { interval: 1 });
		time.pass(1_000);
		await jobEnded(site, id, "done");
		expect(await countedSteps(site, id)).toEqual([1]);
	});

	test("stopping waits for the present step and gives the job up, so that another runner continues at once", async () => {
		const ana = await site.person("ana");
		let release = () => {};
		let prepared = 0;
		const slow = countingJob({
			before: () => {
				prepared += 1;
				return prepared < 3
					? Promise.resolve()
					: new Promise<void>((resolve) => {
							release = resolve;
						});
			},
		});
		const stopping = start([slow]);
		const id = await enqueueAlone(site, slow, { accountId: ana, to: 6 });
		await vi.waitFor(() => expect(prepared).toBe(3));
		const stopped = stopping.stop();
		release();
		await stopped;
		expect(time.timers()).toEqual([]);
		expect(await countedSteps(site, id)).toEqual([1, 2, 3]);
		expect(await getJob(ana, id)).toMatchObject({ state: "running", done: 3 });
		expect(await site.rows("SELECT leased_by, run_at FROM job")).toEqual([{ leased_by: null, run_at: site.clock() }]);
		start([countingJob()]);
		await jobEnded(site, id, "done");
		expect(await countedSteps(site, id)).toEqual(upTo(6));
	});

	test("goes on after the clock was set back", async () => {
		const kind = countingJob();
		start([kind]);
		await idle();
		const id = await enqueueAlone(site, kind, { runAt: site.clock() + 1000 });
		await site.run("UPDATE job SET created_at = run_at");
		time.setBack(86_400_000);
		time.pass(60_000);
		await jobEnded(site, id, "done");
	});
});
