import { expect, test } from "vitest";
import { countingJob, enqueueAlone } from "../../../tests/fixtures/counting-job";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { claimJob, nextRunAt, renewLease } from "./claim-job";
import { type HeldJob, LEASE_MS } from "./held-job";
import { setAsideJob } from "./set-aside-job";

const kind = countingJob();
const KINDS = ["count"];

onBothDatabases("claiming a job", (site) => {
	const claim = async (): Promise<HeldJob> => {
		const job = await claimJob(KINDS, site.clock());
		if (!job) throw new Error("nothing was due");
		return job;
	};

	test("of twenty claims at once, each job goes to one", async () => {
		const ids = await Promise.all(Array.from({ length: 8 }, () => enqueueAlone(site, kind)));
		const claims = await Promise.all(Array.from({ length: 20 }, () => claimJob(KINDS, site.clock())));
		// On Postgres a claim may pass a row that another one is just taking, and find none.
		const rest: (HeldJob | null)[] = [];
		for (let n = 0; n < ids.length; n++) rest.push(await claimJob(KINDS, site.clock()));
		const claimed = [...claims, ...rest].flatMap((job) => job?.id ?? []);
		expect(claimed.sort()).toEqual(ids.sort());
	});

	test("takes what has been due for longest, and nothing before its time", async () => {
		const later = await enqueueAlone(site, kind, { runAt: site.clock() + 1000 });
		const first = await enqueueAlone(site, kind, { runAt: site.clock() - 5 });
		const second = await enqueueAlone(site, kind);
		expect([(await claim()).id, (await claim()).id]).toEqual([first, second]);
		site.pass(999);
		expect(await claimJob(KINDS, site.clock())).toBeNull();
		expect(await nextRunAt(KINDS)).toBe(site.clock() + 1);
		site.pass(1);
		expect((await claim()).id).toBe(later);
	});

	test("a held job is due again once its lease ran out, and not while it is renewed", async () => {
		const id = await enqueueAlone(site, kind);
		const held = await claim();
		expect(held).toMatchObject({ id, attempts: 1, state: "waiting" });
		site.pass(LEASE_MS - 1);
		expect(await claimJob(KINDS, site.clock())).toBeNull();
		expect(await renewLease(held, site.clock())).toBe(true);
		site.pass(LEASE_MS - 1);
		expect(await claimJob(KINDS, site.clock())).toBeNull();
		site.pass(1);
		expect(await claim()).toMatchObject({ id, attempts: 2 });
		expect(await renewLease(held, site.clock())).toBe(false);
	});

	test("leaves kinds that it does not know, and what is finished", async () => {
		await enqueueAlone(site, countingJob({ name: "of another version" }));
		await enqueueAlone(site, kind);
		await setAsideJob(await claim(), "internal", site.clock());
		site.pass(LEASE_MS);
		expect(await claimJob(KINDS, site.clock())).toBeNull();
		expect(await nextRunAt(KINDS)).toBeNull();
		expect(await nextRunAt(["of another version"])).toBe(site.clock() - LEASE_MS);
	});
});
