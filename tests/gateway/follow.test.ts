import { expect, test } from "vitest";
import { readPosition } from "#lib/changes/read-changes";
import type { AccountId } from "#lib/core/ids";
import { eachWithGateway } from "../fixtures/gateway";
import { onBothDatabases } from "../fixtures/test-site";

const upTo = (seq: number, from = 1) => Array.from({ length: seq - from + 1 }, (_, n) => from + n);

onBothDatabases("follow", (site) => {
	const gateway = eachWithGateway();
	const position = async (account: AccountId) => (await readPosition(account)).modseq;

	test("replays missed changes once and in order, then continues live", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const first = await gateway.join(bia);
		await first.follow(0);
		await site.letter(ana, "bia");
		await first.waitForSeq(3);
		first.socket.disconnect();
		for (let n = 0; n < 3; n++) await site.letter(ana, "bia");
		const second = await gateway.join(bia);
		expect(await second.follow(3)).toBe(12);
		await second.waitForSeq(12);
		await site.letter(ana, "bia");
		await second.waitForSeq(15);
		expect(second.changes.map(({ seq }) => seq)).toEqual(upTo(15, 4));
	});

	test("replays more changes than fit in one page", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const rows = Array.from({ length: 1234 }, (_, n) => n + 1);
		await site.letter(ana, "bia");
		for (let at = 3; at < rows.length; at += 400) {
			const values = rows.slice(at, at + 400).map((seq) => `('${bia}', ${seq}, 'counts', 'updated', 'counts')`);
			await site.run(`INSERT INTO change (account_id, modseq, type, op, object_id) VALUES ${values.join(", ")}`);
		}
		await site.run("UPDATE account SET modseq = 1234 WHERE id = ?", bia);
		const client = await gateway.join(bia);
		await client.follow(0);
		await client.waitForSeq(1234);
		expect(client.changes.map(({ seq }) => seq)).toEqual(rows);
	});

	test("delivers each change once while two hundred messages are sent", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		const senders = [await gateway.join(ana), await gateway.join(caio)];
		const early = await gateway.join(bia);
		await early.follow(0);
		const sending = Promise.all(Array.from({ length: 200 }, (_, n) => senders[n % 2]?.send({ to: ["bia"], subject: `${n}`, text: "." })));
		await early.waitForSeq(100);
		const late = await gateway.join(bia);
		await late.follow(50);
		await sending;
		await Promise.all([early.waitForSeq(600), late.waitForSeq(600)]);
		expect(early.changes.map(({ seq }) => seq)).toEqual(upTo(600));
		expect(late.changes.map(({ seq }) => seq)).toEqual(upTo(600, 51));
		const subjects = early.changes.flatMap((change) => (change.type === "message" && change.data ? [change.data.subject] : []));
		expect(new Set(subjects).size).toBe(200);
	});

	test("a number beyond the journal gets a resync, and the socket follows from there", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await site.letter(ana, "bia");
		const client = await gateway.join(bia);
		expect(await client.follow(1_000_000)).toBe(3);
		expect(await client.waitForResync()).toBe(3);
		await site.letter(ana, "bia");
		await client.waitForSeq(6);
		expect(client.changes.map(({ seq }) => seq)).toEqual([4, 5, 6]);
	});

	test("a number below the journal's floor gets a resync", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await site.letter(ana, "bia");
		await site.run("UPDATE account SET changes_floor = 3 WHERE id = ?", bia);
		await site.run("DELETE FROM change WHERE account_id = ?", bia);
		const client = await gateway.join(bia);
		await client.follow(0);
		expect(await client.waitForResync()).toBe(3);
	});

	test("a socket beyond the journal does not disturb another tab of the same account", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const [upToDate, ahead] = [await gateway.join(bia), await gateway.join(bia)];
		await upToDate.follow(0);
		await ahead.follow(99);
		await ahead.waitForResync();
		await site.letter(ana, "bia");
		await Promise.all([upToDate.waitForSeq(3), ahead.waitForSeq(3)]);
		expect(upToDate.resyncs).toEqual([]);
		expect(upToDate.changes.map(({ seq }) => seq)).toEqual([1, 2, 3]);
		expect(ahead.changes.map(({ seq }) => seq)).toEqual([1, 2, 3]);
	});

	test("repeated and concurrent follows on one socket deliver each change once", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const client = await gateway.join(bia);
		await Promise.all([client.follow(0), client.follow(0), client.follow(0)]);
		await client.follow(0);
		await site.letter(ana, "bia");
		await client.waitForSeq(3);
		await client.request("beat");
		await site.letter(ana, "bia");
		await client.waitForSeq(6);
		await client.request("beat");
		expect(client.changes.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
	});

	test("a follow from an earlier number on the same socket replays from there", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await site.letter(ana, "bia");
		const client = await gateway.join(bia);
		await client.follow(await position(bia));
		await client.follow(0);
		await client.waitForSeq(3);
		expect(client.changes.map(({ seq }) => seq)).toEqual([1, 2, 3]);
	});
});
