import { expect, test } from "vitest";
import { countingJob, enqueueAlone } from "../../tests/fixtures/counting-job";
import { onBothDatabases } from "../../tests/fixtures/test-site";
import { siteHealth } from "./site-health";

onBothDatabases("the health of the site", (site) => {
	test("counts people, groups and copies, and says what needs a look", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await site.letter(ana, "bia");
		const well = await siteHealth(site.clock);
		expect(well).toMatchObject({ people: 2, groups: 0, copies: 2, database: { dialect: site.dialect }, jobs: { waiting: 0, failed: 0, late: 0 } });
		expect(well.database.bytes).toBeGreaterThan(10_000);
		expect(well.problems.filter((problem) => problem !== "disk_full")).toEqual([]);
		await enqueueAlone(site, countingJob());
		await site.run(
			"INSERT INTO job (id, kind, key, input, state, run_at, total, shown_total, created_at, finished_at) VALUES ('x', 'x', 'x', '{}', 'failed', 0, 0, 0, 0, 0)",
		);
		expect((await siteHealth(site.clock)).problems).toContain("jobs_failed");
		site.pass(5 * 60_000 + 1);
		const late = await siteHealth(site.clock);
		expect(late).toMatchObject({ jobs: { waiting: 1, failed: 1, late: 1 } });
		expect(late.problems).toContain("jobs_late");
		expect(JSON.stringify(late)).not.toContain(bia);
	});
});
