import { expect, test } from "vitest";
import type { AccountId, JobId } from "#lib/core/ids";
import { countingJob, enqueueAlone } from "../../tests/fixtures/counting-job";
import { expectChangesToExplain } from "../../tests/fixtures/explain-changes";
import { onBothDatabases } from "../../tests/fixtures/test-site";
import { getJob } from "./get-job";
import type { JobKind } from "./job-kind";
import { claimJob } from "./leases/claim-job";
import { commitStep } from "./leases/commit-step";
import type { HeldJob } from "./leases/held-job";
import { setAsideJob } from "./leases/set-aside-job";
import { prepareQueue } from "./prepare-queue";
import { DONE_KEPT_MS, purgeJobs } from "./purge-jobs";

const kind = countingJob();

onBothDatabases("purging jobs", (site) => {
	const claim = async (name: string): Promise<HeldJob> => {
		const job = await claimJob([name], site.clock());
		if (!job) throw new Error("nothing was due");
		return job;
	};
	const step = async (of: JobKind, job: HeldJob) => commitStep(of, job, await of.step(job, site.clock), site.clock());
	const finish = async (accountId: AccountId | null): Promise<JobId> => {
		const id = await enqueueAlone(site, kind, { accountId });
		await step(kind, await claim("count"));
		return id;
	};

	test("deletes what was done a week ago and tells its owners; what failed or waits stays", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		const old = [await finish(ana), await finish(ana), await finish(bia), await finish(null)];
		const failed = await enqueueAlone(site, kind, { accountId: caio });
		await setAsideJob(await claim("count"), "internal", site.clock());
		const waiting = await enqueueAlone(site, kind, { accountId: caio });
		site.pass(1);
		const recent = await finish(caio);
		site.pass(DONE_KEPT_MS);
		await prepareQueue([purgeJobs], site.clock());
		const purge = await claim("purge-jobs");
		await expectChangesToExplain([ana, bia], () => step(purgeJobs, purge));
		const left = (await site.rows<{ id: JobId }>("SELECT id FROM job WHERE kind = 'count'")).map(({ id }) => id);
		expect(left.sort()).toEqual([failed, waiting, recent].sort());
		await expect(getJob(ana, old[0] ?? "")).rejects.toMatchObject({ code: "not_found" });
	});

	test("begins again a day later", async () => {
		await prepareQueue([purgeJobs], site.clock());
		await step(purgeJobs, await claim("purge-jobs"));
		expect(await site.rows("SELECT state, run_at, leased_by FROM job")).toEqual([{ state: "waiting", run_at: site.clock() + 86_400_000, leased_by: null }]);
	});
});
