import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PomboError } from "#lib/core/errors";
import type { JobId } from "#lib/core/ids";
import { getJob } from "#lib/jobs/get-job";
import type { JobKind } from "#lib/jobs/job-kind";
import { ATTEMPTS_MAX } from "#lib/jobs/leases/retry-delay";
import { countedSteps, countingJob, enqueueAlone } from "../../tests/fixtures/counting-job";
import { expectChangesToExplain } from "../../tests/fixtures/explain-changes";
import { jobEnded } from "../../tests/fixtures/job-ended";
import { type ManualTime, manualTime } from "../../tests/fixtures/manual-time";
import { onBothDatabases } from "../../tests/fixtures/test-site";
import { type JobRunner, startRunner } from "./start-runner";

interface Attempt {
	attempts: number;
	run_at: number;
	leased_by: string | null;
	state: string;
}

onBothDatabases("a job that fails", (site) => {
	let time: ManualTime;
	let runner: JobRunner;
	beforeEach(() => {
		time = manualTime(site);
	});
	afterEach(() => runner.stop());

	const start = (...kinds: JobKind[]) => {
		runner = startRunner(kinds, time);
	};
	const readAttempt = async (id: JobId) => (await site.rows<Attempt>("SELECT attempts, run_at, leased_by, state FROM job WHERE id = ?", id))[0];
	/** The n-th attempt has failed, and the runner waits for the next. */
	const failed = (id: JobId, attempts: number) =>
		vi.waitFor(
			async () => {
				const attempt = await readAttempt(id);
				expect(attempt).toMatchObject({ attempts, leased_by: null });
				expect(time.timers()).toEqual([Math.min(60_000, (attempt?.run_at ?? 0) - site.clock())]);
				return (attempt?.run_at ?? 0) - site.clock();
			},
			{ interval: 5 },
		);
	/** In steps in which the runner looks anyway. */
	const passSlowly = async (id: JobId, waitMs: number, attempts: number) => {
		for (let left = waitMs; left > 0; left -= 60_000) {
			await failed(id, attempts);
			time.pass(Math.min(left, 60_000));
		}
	};

	test("is repeated after a growing wait, from its last committed step", async () => {
		let failures = 3;
		const kind = countingJob({ failing: (step) => (step === 2 && failures-- > 0 ? new Error("for now") : undefined) });
		start(kind);
		const id = await enqueueAlone(site, kind, { to: 3 });
		const waits: number[] = [];
		for (const attempts of [1, 2, 3]) {
			const waitMs = await failed(id, attempts);
			expect(await countedSteps(site, id)).toEqual([1]);
			waits.push(waitMs);
			time.pass(waitMs);
		}
		await jobEnded(site, id, "done");
		expect(waits).toEqual([1_000, 4_000, 16_000]);
		expect(await countedSteps(site, id)).toEqual([1, 2, 3]);
	});

	test("is set aside after its last attempt, and its owner sees why", async () => {
		const [ana] = await site.people("ana", "bia");
		let calls = 0;
		const kind = countingJob({
			before: async () => {
				calls += 1;
				throw new TypeError("a secret of the code");
			},
		});
		start(kind);
		const id = await enqueueAlone(site, kind, { accountId: ana });
		for (let attempts = 1; attempts < ATTEMPTS_MAX - 1; attempts++) await passSlowly(id, await failed(id, attempts), attempts);
		const lastWait = await failed(id, ATTEMPTS_MAX - 1);
		expect(await getJob(ana, id)).toMatchObject({ state: "waiting" });
		await expectChangesToExplain([ana], async () => {
			await passSlowly(id, lastWait, ATTEMPTS_MAX - 1);
			await jobEnded(site, id, "failed", ana);
		});
		expect(calls).toBe(ATTEMPTS_MAX);
		expect(await getJob(ana, id)).toEqual({
			id,
			kind: "count",
			state: "failed",
			done: 0,
			total: 0,
			error: { code: "internal", message: "Something went wrong on our side" },
		});
		await vi.waitFor(() => expect(time.timers()).toEqual([60_000]));
	});

	test("with an expected error is set aside at once: repeating would change nothing", async () => {
		const ana = await site.person("ana");
		let calls = 0;
		const kind = countingJob({
			before: async () => {
				calls += 1;
				throw new PomboError("not_found");
			},
		});
		start(kind);
		const id = await enqueueAlone(site, kind, { accountId: ana });
		await jobEnded(site, id, "failed");
		expect(calls).toBe(1);
		expect(await getJob(ana, id)).toMatchObject({ error: { code: "not_found", message: "Nothing here" } });
	});

	test("does not hold up the others", async () => {
		const poison = countingJob({ name: "poison", failing: () => new Error("always") });
		const kind = countingJob();
		start(poison, kind);
		const poisoned = await Promise.all(Array.from({ length: 6 }, () => enqueueAlone(site, poison)));
		const id = await enqueueAlone(site, kind);
		await jobEnded(site, id, "done");
		expect((await readAttempt(poisoned[0] as JobId))?.state).toBe("waiting");
	});

	test("a job that ends the process each time is set aside without being tried again", async () => {
		const ana = await site.person("ana");
		let calls = 0;
		const kind = countingJob({
			before: async () => {
				calls += 1;
			},
		});
		const id = await enqueueAlone(site, kind, { accountId: ana });
		// Claimed eight times, and never heard of again.
		await site.run("UPDATE job SET attempts = ?, leased_by = 'a process that was killed'", ATTEMPTS_MAX);
		start(kind);
		await jobEnded(site, id, "failed");
		expect(calls).toBe(0);
		expect(await getJob(ana, id)).toMatchObject({ error: { code: "job_interrupted" } });
	});

	test("recurring work is done every time, and a failing one waits for its next time", async () => {
		let runs = 0;
		const hourly = countingJob({
			name: "hourly",
			everyMs: 3_600_000,
			before: async () => {
				runs += 1;
				if (runs === 2) throw new PomboError("not_found");
			},
		});
		const next = async (count: number) =>
			vi.waitFor(
				async () => {
					expect(runs).toBe(count);
					const waiting = { state: "waiting", leased_by: null, attempts: 0, run_at: site.clock() + 3_600_000 };
					expect(await site.rows("SELECT state, leased_by, attempts, run_at FROM job")).toEqual([waiting]);
					expect(time.timers()).toEqual([60_000]);
				},
				{ interval: 5 },
			);
		start(hourly);
		for (const count of [1, 2, 3]) {
			await next(count);
			time.pass(3_600_000);
		}
		await next(4);
	});
});
