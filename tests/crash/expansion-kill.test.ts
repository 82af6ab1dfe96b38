import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import type { JobId } from "#lib/core/ids";
import { addMembers } from "#lib/groups/members/add-members";
import { LEASE_MS } from "#lib/jobs/leases/held-job";
import { getMessage } from "#lib/mail/messages/get-message";
import { jobEnded } from "../fixtures/job-ended";
import { makeGroup } from "../fixtures/make-group";
import { makePeople } from "../fixtures/make-people";
import { expectRecountAgrees } from "../fixtures/recount";
import { stopProcess, waitForOutput } from "../fixtures/server";
import { onSqlite } from "../fixtures/test-site";

const MEMBERS = 1_500;
const CRASHES = 5;

onSqlite("kill -9 while a letter to a large group is filed, five times", (site) => {
	test("each member has exactly one copy in the end, and the figures agree", async () => {
		const ana = await site.person("ana");
		await makeGroup(ana, "crowd");
		await addMembers(ana, "crowd", { handles: await makePeople(MEMBERS) });
		const sent = await site.letter(ana, "crowd");
		const filed = async () => Number((await site.rows<{ n: number }>("SELECT COUNT(*) AS n FROM email WHERE delivery_id IS NOT NULL"))[0]?.n);
		const [job] = await site.rows<{ id: JobId }>("SELECT id FROM job WHERE kind = 'expand-audience'");
		const before: number[] = [];
		for (let crash = 0; crash < CRASHES; crash++) {
			const child = startChild(site.dataDir, crash);
			// In the middle of a step: what it has not committed is taken again.
			await waitForOutput(child, "step 3.");
			await stopProcess(child, "SIGKILL");
			before.push(await filed());
		}
		expect(before.every((copies, at) => copies > (before[at - 1] ?? 0) && copies < MEMBERS)).toBe(true);
		const last = startChild(site.dataDir, CRASHES);
		await jobEnded(site, job?.id as JobId, "done");
		const [recount] = await site.rows<{ id: JobId }>("SELECT id FROM job WHERE kind = 'recount-deliveries'");
		await jobEnded(site, recount?.id as JobId, "done");
		await stopProcess(last, "SIGTERM");
		const copies = await site.rows<{ copies: number }>("SELECT COUNT(*) AS copies FROM email WHERE delivery_id IS NOT NULL GROUP BY account_id");
		expect(copies.map(({ copies }) => Number(copies))).toEqual(Array.from({ length: MEMBERS }, () => 1));
		expect((await getMessage(ana, sent.id)).deliveries).toMatchObject({ total: MEMBERS, queued: 0, sent: MEMBERS });
		await expectRecountAgrees();
	}, 120_000);
});

function startChild(dataDir: string, crash: number): ChildProcess {
	return spawn(process.execPath, ["--import", "tsx", path.resolve("tests/crash/expansion-child.ts"), String(crash * 2 * LEASE_MS)], {
		env: { PATH: process.env.PATH, NODE_ENV: "test", APP_URL: "http://localhost:3000", DATA_DIR: dataDir, LOG_LEVEL: "warn" },
		stdio: ["ignore", "pipe", "pipe", "ipc"],
	});
}
