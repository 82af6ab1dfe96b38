import { afterEach, expect, test, vi } from "vitest";
import { createSession, SESSION_MS } from "#lib/accounts/sessions/sessions";
import { manualTime } from "../../tests/fixtures/manual-time";
import { onBothDatabases } from "../../tests/fixtures/test-site";
import { JOB_KINDS } from "./job-kinds";
import { type JobRunner, startRunner } from "./start-runner";

test("no two kinds of job share a name", () => {
	expect(new Set(JOB_KINDS.map(({ name }) => name)).size).toBe(JOB_KINDS.length);
});

onBothDatabases("the jobs of this version", (site) => {
	let runner: JobRunner;
	afterEach(() => runner.stop());

	test("expired sessions are deleted within the hour", async () => {
		const ana = await site.person("ana");
		const time = manualTime(site);
		await createSession(ana, { kind: "web" }, site.clock);
		runner = startRunner(JOB_KINDS, time);
		const nextPurge = () => site.rows<{ run_at: number }>("SELECT run_at FROM job WHERE kind = 'purge-sessions' AND leased_by IS NULL");
		await vi.waitFor(async () => expect(await nextPurge()).toEqual([{ run_at: site.clock() + 3_600_000 }]));
		expect(await site.rows("SELECT id FROM session")).toHaveLength(1);
		await vi.waitFor(() => expect(time.timers()).toEqual([60_000]));
		time.pass(SESSION_MS + 1);
		await vi.waitFor(async () => expect(await site.rows("SELECT id FROM session")).toEqual([]));
	});
});
