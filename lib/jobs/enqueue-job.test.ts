import { afterEach, beforeEach, expect, test } from "vitest";
import { readPosition } from "#lib/changes/read-changes";
import { writeWithChanges } from "#lib/changes/write-with-changes";
import { bus } from "#lib/core/bus";
import { countingJob, enqueueAlone } from "../../tests/fixtures/counting-job";
import { expectChangesToExplain } from "../../tests/fixtures/explain-changes";
import { onBothDatabases } from "../../tests/fixtures/test-site";
import { enqueueJob } from "./enqueue-job";
import { getJob } from "./get-job";

const kind = countingJob();

onBothDatabases("enqueuing a job", (site) => {
	let wakes = 0;
	const onWake = () => {
		wakes += 1;
	};
	beforeEach(() => {
		wakes = 0;
		bus().on("job-enqueued", onWake);
	});
	afterEach(() => void bus().off("job-enqueued", onWake));

	test("announces it to its owner and to nobody else", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const id = await expectChangesToExplain([ana], () => enqueueAlone(site, kind, { accountId: ana, to: 5, total: 5 }));
		expect(await getJob(ana, id)).toEqual({ id, kind: "count", state: "waiting", done: 0, total: 5 });
		await expect(getJob(bia, id)).rejects.toMatchObject({ code: "not_found" });
		expect(wakes).toBe(1);
	});

	test("the site's own job is no account's to see", async () => {
		const [ana] = await site.people("ana", "bia");
		const id = await expectChangesToExplain([], () => enqueueAlone(site, kind));
		await expect(getJob(ana, id)).rejects.toMatchObject({ code: "not_found" });
		expect(wakes).toBe(1);
	});

	test("is undone with its unit, and wakes no runner", async () => {
		const ana = await site.person("ana");
		const failing = writeWithChanges([ana], async (recorder) => {
			await enqueueJob(recorder, kind, { key: "one", accountId: ana, input: { to: "1" } }, site.clock());
			throw new Error("no");
		});
		await expect(failing).rejects.toThrow("no");
		expect(await site.rows("SELECT id FROM job")).toEqual([]);
		expect((await readPosition(ana)).modseq).toBe(0);
		expect(wakes).toBe(0);
	});

	test("a key that is enqueued ten times at once is one job, announced once", async () => {
		const ana = await site.person("ana");
		const ids = await Promise.all(Array.from({ length: 10 }, () => enqueueAlone(site, kind, { key: "one", accountId: ana })));
		expect(new Set(ids).size).toBe(1);
		expect(await site.rows("SELECT id FROM job")).toEqual([{ id: ids[0] }]);
		expect((await readPosition(ana)).modseq).toBe(1);
		expect(wakes).toBe(1);
	});

	test("the same key of another kind is another job", async () => {
		const ids = [await enqueueAlone(site, kind, { key: "one" }), await enqueueAlone(site, countingJob({ name: "other" }), { key: "one" })];
		expect(new Set(ids).size).toBe(2);
	});

	test("a job for an account that the unit does not hold is refused", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const strange = writeWithChanges([bia], (recorder) => enqueueJob(recorder, kind, { key: "one", accountId: ana, input: { to: "1" } }, site.clock()));
		await expect(strange).rejects.toThrow("does not hold");
		expect(await site.rows("SELECT id FROM job")).toEqual([]);
	});
});
