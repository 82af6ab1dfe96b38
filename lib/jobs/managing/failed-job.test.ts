import { expect, test } from "vitest";
import { dropJob, retryJob } from "#lib/accounts/managing/manage-job";
import { administrationLog } from "#lib/accounts/managing/record-administration";
import { listEvents } from "#lib/audit/list-events";
import type { AccountId } from "#lib/core/ids";
import { getJob } from "#lib/jobs/get-job";
import { claimJob } from "#lib/jobs/leases/claim-job";
import { setAsideJob } from "#lib/jobs/leases/set-aside-job";
import { countingJob, enqueueAlone } from "../../../tests/fixtures/counting-job";
import { expectChangesToExplain } from "../../../tests/fixtures/explain-changes";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { listAllJobs } from "./list-all-jobs";

const kind = countingJob();

onBothDatabases("a failed job", (site) => {
	const failed = async (accountId: AccountId | null) => {
		const id = await enqueueAlone(site, kind, { accountId, to: 3 });
		const held = await claimJob(["count"], site.clock());
		if (!held) throw new Error("nothing was due");
		await setAsideJob(held, "internal", site.clock());
		return id;
	};
	const log = async () => (await listEvents(await administrationLog(), { limit: 9 })).items.map(({ kind: done }) => done);

	test("is begun again by an administrator, once, and its owner is told", async () => {
		const ana = await site.person("ana");
		const id = await failed(ana);
		expect((await listAllJobs({ state: "failed", limit: 9 })).items).toMatchObject([{ id, kind: "count", attempts: 1, error: { code: "internal" } }]);
		await expectChangesToExplain([ana], () => retryJob("command_line", id, site.clock));
		expect(await getJob(ana, id)).toMatchObject({ state: "waiting" });
		expect(await claimJob(["count"], site.clock())).toMatchObject({ id, attempts: 1 });
		await expect(retryJob("command_line", id, site.clock)).rejects.toMatchObject({ code: "job_not_failed" });
		expect(await log()).toEqual(["job_retried"]);
	});

	test("that two administrators retry at once begins once", async () => {
		const id = await failed(null);
		const both = await Promise.allSettled([retryJob("command_line", id, site.clock), retryJob("command_line", id, site.clock)]);
		expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
		expect(await log()).toEqual(["job_retried"]);
	});

	test("is dropped for its owner, too, and an active one is not", async () => {
		const ana = await site.person("ana");
		const id = await failed(ana);
		await expectChangesToExplain([ana], () => dropJob("command_line", id, site.clock));
		await expect(getJob(ana, id)).rejects.toMatchObject({ code: "not_found" });
		await expect(dropJob("command_line", id, site.clock)).rejects.toMatchObject({ code: "not_found" });
		await expect(dropJob("command_line", await enqueueAlone(site, kind), site.clock)).rejects.toMatchObject({ code: "job_not_failed" });
		expect(await log()).toEqual(["job_dropped"]);
	});

	test("stands in a list of every job, page by page, without whose it is", async () => {
		const ana = await site.person("ana");
		const ids: string[] = [];
		for (let n = 0; n < 3; n++) {
			site.pass(1);
			ids.push(await enqueueAlone(site, kind, { accountId: ana }));
		}
		const first = await listAllJobs({ limit: 2 });
		expect(first.items.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
		expect(JSON.stringify(first)).not.toContain(ana);
		const second = await listAllJobs({ limit: 2, cursor: first.nextCursor ?? "" });
		expect(second).toMatchObject({ items: [{ id: ids[0] }], nextCursor: null });
	});
});
