import { afterEach, expect, test } from "vitest";
import { getJob } from "#lib/jobs/get-job";
import { type JobRunner, startRunner } from "#lib/runner/start-runner";
import { countingJob, enqueueAlone } from "../fixtures/counting-job";
import { eachWithGateway } from "../fixtures/gateway";
import { jobEnded } from "../fixtures/job-ended";
import { manualTime } from "../fixtures/manual-time";
import { onBothDatabases } from "../fixtures/test-site";

onBothDatabases("a job", (site) => {
	const gateway = eachWithGateway();
	let runner: JobRunner;
	afterEach(() => runner.stop());

	test("is followed by every socket of its owner, from waiting to done, and by no other account", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const [tab, phone, stranger] = [await gateway.join(ana), await gateway.join(ana), await gateway.join(bia)];
		for (const client of [tab, phone, stranger]) await client.follow(0);
		const kind = countingJob();
		runner = startRunner([kind], manualTime(site));
		const id = await enqueueAlone(site, kind, { accountId: ana, to: 3, total: 3 });
		await jobEnded(site, id, "done");
		for (const client of [tab, phone]) {
			await client.waitForSeq(3);
			// The clock stands still: the second step is not told on its own.
			expect(client.changes.map(({ seq, op, type }) => `${seq} ${type} ${op}`)).toEqual(["1 job created", "2 job updated", "3 job updated"]);
			expect(client.changes.at(-1)).toEqual({ seq: 3, op: "updated", type: "job", id, data: { id, kind: "count", state: "done", done: 3, total: 3 } });
		}
		// In order: anything of the job would come before the stranger's own letter.
		await site.letter(ana, "bia");
		await stranger.waitForChange((change) => change.type === "message");
		expect(stranger.changes[0]).toMatchObject({ seq: 1, type: "message" });
		await expect(getJob(bia, id)).rejects.toMatchObject({ code: "not_found" });
	});
});
