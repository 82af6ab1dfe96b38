import { expect, test } from "vitest";
import { changeSiteSettings } from "#lib/accounts/managing/change-site-settings";
import type { AccountId } from "#lib/core/ids";
import { read, write } from "#lib/db/store";
import type { Job } from "#lib/jobs/job-kind";
import { onBothDatabases } from "../../tests/fixtures/test-site";
import { eventFile } from "./event-file";
import { purgeEvents } from "./purge-events";
import { recordEvent } from "./record-event";
import { verifyChain } from "./verify-chain";

const DAY_MS = 24 * 60 * 60 * 1000;

onBothDatabases("security events", (site) => {
	const record = (ownerId: AccountId, name: string) =>
		write((tx) => recordEvent(tx, { kind: "passkey_added", ownerId, actorId: ownerId, source: { address: "192.0.2.7" }, detail: { name } }, site.clock()));
	const purge = async () => {
		const step = await purgeEvents.step({ cursor: null, done: 0, total: 0 } as Job, site.clock);
		return write((tx) => step.write({ tx } as Parameters<typeof step.write>[0]));
	};
	const textOf = (stream: ReadableStream) => new Response(stream).text();

	test("are kept for ever unless an administrator sets an end", async () => {
		const ana = await site.person("ana");
		await record(ana, "old");
		site.pass(4_000 * DAY_MS);
		await purge();
		expect(await verifyChain(read())).toMatchObject({ rows: 1, faults: [] });
	});

	test("older than the site keeps them go from the beginning, and the rest can be verified", async () => {
		const ana = await site.person("ana");
		await record(ana, "one");
		await record(ana, "two");
		site.pass(91 * DAY_MS);
		await record(ana, "three");
		await changeSiteSettings("command_line", { auditDays: 90 }, site.clock);
		expect(await purge()).toMatchObject({ done: 2, finished: true });
		expect(await verifyChain(read())).toMatchObject({ rows: 2, first: 3, last: 4, faults: [] });
		// Still found: what is missing behind the purged beginning.
		await record(ana, "five");
		await site.run("DELETE FROM audit_event WHERE seq = 4");
		expect((await verifyChain(read())).faults).toEqual([{ seq: 5, fault: "missing_before" }]);
	});

	test("that are all too old leave the last one, which the next one follows", async () => {
		const ana = await site.person("ana");
		await changeSiteSettings("command_line", { auditDays: 1 }, site.clock);
		await record(ana, "one");
		site.pass(2 * DAY_MS);
		await purge();
		expect(await verifyChain(read())).toMatchObject({ rows: 1, first: 2, faults: [] });
		await record(ana, "two");
		expect(await verifyChain(read())).toMatchObject({ rows: 2, last: 3, faults: [] });
	});

	test("are a table for a spreadsheet that runs nothing, and JSON for a program", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await record(ana, '=cmd|" /C calc"!A1');
		await record(bia, "hers");
		for (let n = 0; n < 120; n++) await record(ana, `key ${n}`);
		const lines = (await textOf(eventFile(ana, "csv"))).split("\r\n");
		expect(lines[0]).toBe("at,kind,address,session,detail");
		expect(lines).toHaveLength(123);
		expect(lines[1]).toContain(',passkey_added,192.0.2.7,,"{""name"":""key 119""}"');
		expect(lines.filter((line) => /(^|,)"?[=+@-]/.test(line))).toEqual([]);
		const events = JSON.parse(await textOf(eventFile(ana, "json"))) as { detail: { name: string } }[];
		expect(events).toHaveLength(121);
		expect(events.at(-1)?.detail.name).toBe('=cmd|" /C calc"!A1');
		expect(JSON.parse(await textOf(eventFile(await site.person("caio"), "json")))).toEqual([]);
	});
});
