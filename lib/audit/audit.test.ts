import { expect, test } from "vitest";
import type { AccountId, SessionId } from "#lib/core/ids";
import { read, write } from "#lib/db/store";
import { onBothDatabases } from "../../tests/fixtures/test-site";
import { listEvents } from "./list-events";
import { recordEvent } from "./record-event";
import { verifyChain } from "./verify-chain";

onBothDatabases("the audit chain", (site) => {
	const record = (ownerId: AccountId, name: string) =>
		write((tx) =>
			recordEvent(
				tx,
				{ kind: "passkey_added", ownerId, actorId: ownerId, source: { address: "192.0.2.7", sessionId: "a-session" as SessionId }, detail: { name } },
				site.clock(),
			),
		);
	const verify = () => verifyChain(read());

	test("a person's timeline has their events alone, newest first, page by page", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		for (const name of ["one", "two", "three"]) await record(ana, name);
		await record(bia, "hers");
		const first = await listEvents(ana, { limit: 2 });
		expect(first.items.map(({ detail }) => detail?.name)).toEqual(["three", "two"]);
		expect(first.items[0]).toMatchObject({ kind: "passkey_added", address: "192.0.2.7", sessionId: "a-session" });
		const second = await listEvents(ana, { limit: 2, cursor: first.nextCursor ?? undefined });
		expect(second.items.map(({ detail }) => detail?.name)).toEqual(["one"]);
		expect(second.nextCursor).toBeNull();
	});

	test("what an event says stands sealed in the database", async () => {
		const ana = await site.person("ana");
		await record(ana, "the blue key");
		const [row] = await site.rows<{ detail_sealed: Uint8Array }>("SELECT detail_sealed FROM audit_event");
		expect(Buffer.from(row?.detail_sealed ?? []).toString("latin1")).not.toContain("blue");
	});

	test("an event of a transaction that was rolled back is not there, and leaves no gap", async () => {
		const ana = await site.person("ana");
		await record(ana, "one");
		const failing = write(async (tx) => {
			await recordEvent(tx, { kind: "totp_on", ownerId: ana, actorId: ana, source: {} }, site.clock());
			throw new Error("rolled back");
		});
		await expect(failing).rejects.toThrow("rolled back");
		await record(ana, "two");
		expect(await verify()).toMatchObject({ rows: 2, first: 1, last: 2, faults: [] });
	});

	test("events of many at once form one chain", async () => {
		const people = await site.people("ana", "bia", "caio", "duda");
		await Promise.all(people.flatMap((person) => [record(person, "one"), record(person, "two"), record(person, "three")]));
		expect(await verify()).toMatchObject({ rows: 12, faults: [] });
	});

	test.each([
		["changed", "UPDATE audit_event SET kind = 'signed_in' WHERE seq = 2", [{ seq: 2, fault: "changed" }]],
		["of another person", "UPDATE audit_event SET owner_id = actor_id || 'x' WHERE seq = 3", [{ seq: 3, fault: "changed" }]],
		["of another time", "UPDATE audit_event SET at = at + 1 WHERE seq = 1", [{ seq: 1, fault: "changed" }]],
		["missing", "DELETE FROM audit_event WHERE seq = 2", [{ seq: 3, fault: "missing_before" }]],
		["cut off at the end", "DELETE FROM audit_event WHERE seq >= 3", [{ seq: 4, fault: "cut_off" }]],
	])("finds a row that is %s", async (_case, statement, faults) => {
		const ana = await site.person("ana");
		for (const name of ["one", "two", "three", "four"]) await record(ana, name);
		expect((await verify()).faults).toEqual([]);
		await site.run(statement);
		expect((await verify()).faults).toEqual(faults);
	});

	test("finds rows that changed places", async () => {
		const ana = await site.person("ana");
		for (const name of ["one", "two", "three", "four"]) await record(ana, name);
		for (const [from, to] of [
			[2, 99],
			[3, 2],
			[99, 3],
		])
			await site.run("UPDATE audit_event SET seq = ? WHERE seq = ?", to ?? 0, from ?? 0);
		expect((await verify()).faults.map(({ seq }) => seq)).toEqual(expect.arrayContaining([2, 3]));
	});
});
