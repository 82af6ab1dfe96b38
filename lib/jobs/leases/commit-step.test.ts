import { expect, test } from "vitest";
import { readPosition } from "#lib/changes/read-changes";
import type { AccountId } from "#lib/core/ids";
import { getJob } from "#lib/jobs/get-job";
import type { JobKind } from "#lib/jobs/job-kind";
import { countedSteps, countingJob, enqueueAlone } from "../../../tests/fixtures/counting-job";
import { changesSince, expectChangesToExplain } from "../../../tests/fixtures/explain-changes";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { claimJob } from "./claim-job";
import { commitStep } from "./commit-step";
import { type HeldJob, LEASE_MS } from "./held-job";
import { postponeJob } from "./postpone-job";
import { setAsideJob } from "./set-aside-job";

const kind = countingJob();

onBothDatabases("a step of a job", (site) => {
	const begin = async (to: number, accountId: AccountId | null = null): Promise<HeldJob> => {
		await enqueueAlone(site, kind, { to, accountId });
		return claim();
	};
	const claim = async (): Promise<HeldJob> => {
		const job = await claimJob(["count"], site.clock());
		if (!job) throw new Error("nothing was due");
		return job;
	};
	const step = async (job: HeldJob, of: JobKind = kind) => commitStep(of, job, await of.step(job, site.clock), site.clock());
	const stepHeld = async (job: HeldJob): Promise<HeldJob> => {
		const next = await step(job);
		if (!next) throw new Error("the lease was lost");
		return next;
	};

	test("is told to the owner from the first to the last", async () => {
		const [ana] = await site.people("ana", "bia");
		const claimed = await begin(3, ana);
		expect(await getJob(ana, claimed.id)).toMatchObject({ state: "waiting" });
		const first = await expectChangesToExplain([ana], () => stepHeld(claimed));
		expect(await getJob(ana, first.id)).toEqual({ id: first.id, kind: "count", state: "running", done: 1, total: 3 });
		site.pass(250);
		const second = await expectChangesToExplain([ana], () => stepHeld(first));
		expect(await getJob(ana, first.id)).toMatchObject({ state: "running", done: 2 });
		const last = await expectChangesToExplain([ana], () => stepHeld(second));
		expect(last.leasedBy).toBeNull();
		expect(await getJob(ana, first.id)).toEqual({ id: first.id, kind: "count", state: "done", done: 3, total: 3 });
		expect(await countedSteps(site, first.id)).toEqual([1, 2, 3]);
	});

	test("a hundred of them within a second are told at most four times, and the end always", async () => {
		const ana = await site.person("ana");
		let job = await begin(101, ana);
		const { modseq } = await readPosition(ana);
		const told: number[] = [];
		for (let n = 0; n < 100; n++) {
			job = await stepHeld(job);
			const { done } = await getJob(ana, job.id);
			if (told.at(-1) !== done) told.push(done);
			site.pass(10);
		}
		// What can be read is exactly what was told: never ahead of the changes.
		expect(told).toEqual([1, 26, 51, 76]);
		expect(await changesSince(ana, modseq)).toHaveLength(4);
		await expectChangesToExplain([ana], () => stepHeld(job));
		expect(await getJob(ana, job.id)).toMatchObject({ state: "done", done: 101 });
	});

	test("progress is told although the clock was set back", async () => {
		const ana = await site.person("ana");
		const job = await stepHeld(await begin(9, ana));
		site.pass(-3_600_000);
		await expectChangesToExplain([ana], () => stepHeld(job));
		expect(await getJob(ana, job.id)).toMatchObject({ done: 2 });
	});

	test("progress that was not told yet is told when the lease is given up", async () => {
		const ana = await site.person("ana");
		const job = await stepHeld(await stepHeld(await begin(9, ana)));
		expect(await getJob(ana, job.id)).toMatchObject({ done: 1 });
		await expectChangesToExplain([ana], () => postponeJob(job, { runAt: site.clock(), attempts: 1, errorCode: null }, site.clock()));
		expect(await getJob(ana, job.id)).toMatchObject({ state: "running", done: 2 });
	});

	test("that fails leaves nothing, neither its rows nor its progress", async () => {
		const ana = await site.person("ana");
		const job = await stepHeld(await begin(3, ana));
		const failing = countingJob({ failing: () => new Error("no") });
		await expectChangesToExplain([], () => expect(step(job, failing)).rejects.toThrow("no"));
		expect(await countedSteps(site, job.id)).toEqual([1]);
		expect(await site.rows("SELECT cursor, done FROM job")).toEqual([{ cursor: "1", done: 1 }]);
	});

	test("of a runner whose lease another one took changes nothing", async () => {
		const ana = await site.person("ana");
		const vanished = await stepHeld(await begin(3, ana));
		site.pass(LEASE_MS);
		const taken = await claim();
		expect(taken).toMatchObject({ id: vanished.id, cursor: "1", attempts: 2 });
		await expectChangesToExplain([], async () => {
			expect(await step(vanished)).toBeNull();
			await postponeJob(vanished, { runAt: 0, attempts: 0, errorCode: null }, site.clock());
			await setAsideJob(vanished, "internal", site.clock());
		});
		expect(await countedSteps(site, vanished.id)).toEqual([1]);
		expect(await stepHeld(taken)).toMatchObject({ cursor: "2", attempts: 1 });
		expect(await getJob(ana, taken.id)).toMatchObject({ state: "running", done: 2 });
	});

	test("of two runners that both believe to hold it is committed once", async () => {
		const vanished = await begin(3);
		site.pass(LEASE_MS);
		const taken = await claim();
		const outcomes = await Promise.all([step(vanished), step(taken), step(vanished)]);
		expect(outcomes.map((job) => job?.done ?? null)).toEqual([null, 1, null]);
		expect(await countedSteps(site, taken.id)).toEqual([1]);
	});

	test("a failed job shows its owner why, also by a code that this version does not have", async () => {
		const ana = await site.person("ana");
		const job = await begin(3, ana);
		await expectChangesToExplain([ana], () => setAsideJob(job, "job_timeout", site.clock()));
		expect(await getJob(ana, job.id)).toMatchObject({ state: "failed", error: { code: "job_timeout", message: "This took too long and was given up" } });
		await site.run("UPDATE job SET error_code = 'of_another_version'");
		expect(await getJob(ana, job.id)).toMatchObject({ error: { code: "internal", message: "Something went wrong on our side" } });
	});
});
