import { expect, test } from "vitest";
import { readPosition } from "#lib/changes/read-changes";
import type { AccountId } from "#lib/core/ids";
import { eachWithGateway } from "../fixtures/gateway";
import { onBothDatabases } from "../fixtures/test-site";

const upTo = (seq: number, from = 1) => Array.from({ length: seq - from + 1 }, (_, n) => from + n);

onBothDatabases("following", (site) => {
	const gateway = eachWithGateway();
	const position = async (account: AccountId) => (await readPosition(account)).modseq;

	test("replays what was missed, each change once and in order, and then goes on", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const first = await gateway.join(bia);
		await first.follow(0);
		await site.letter(ana, "bia");
		await first.reaches(2);
		first.socket.disconnect();
		for (let n = 0; n < 3; n++) await site.letter(ana, "bia");
		const second = await gateway.join(bia);
		expect(await second.follow(2)).toBe(8);
		await second.reaches(8);
		await site.letter(ana, "bia");
		await second.reaches(10);
		expect(second.changes.map(({ seq }) => seq)).toEqual(upTo(10, 3));
	});

	test("walks on over more changes than one page holds", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const rows = Array.from({ length: 1234 }, (_, n) => n + 1);
		await site.letter(ana, "bia");
		for (let at = 2; at < rows.length; at += 400) {
			const values = rows.slice(at, at + 400).map((seq) => `('${bia}', ${seq}, 'counts', 'updated', 'counts')`);
			await site.run(`INSERT INTO change (account_id, modseq, type, op, object_id) VALUES ${values.join(", ")}`);
		}
		await site.run("UPDATE account SET modseq = 1234 WHERE id = ?", bia);
		const client = await gateway.join(bia);
		await client.follow(0);
		await client.reaches(1234);
		expect(client.changes.map(({ seq }) => seq)).toEqual(rows);
	});

	test("hears every change once while two hundred letters are sent", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		const senders = [await gateway.join(ana), await gateway.join(caio)];
		const early = await gateway.join(bia);
		await early.follow(0);
		const sending = Promise.all(Array.from({ length: 200 }, (_, n) => senders[n % 2]?.send({ to: ["bia"], subject: `${n}`, text: "." })));
		await early.reaches(100);
		const late = await gateway.join(bia);
		await late.follow(50);
		await sending;
		await Promise.all([early.reaches(400), late.reaches(400)]);
		expect(early.changes.map(({ seq }) => seq)).toEqual(upTo(400));
		expect(late.changes.map(({ seq }) => seq)).toEqual(upTo(400, 51));
		const subjects = early.changes.flatMap((change) => (change.type === "message" && change.data ? [change.data.subject] : []));
		expect(new Set(subjects).size).toBe(200);
	});

	test("from the future asks for a new beginning, and goes on from there", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await site.letter(ana, "bia");
		const client = await gateway.join(bia);
		expect(await client.follow(1_000_000)).toBe(2);
		expect(await client.resynced()).toBe(2);
		await site.letter(ana, "bia");
		await client.reaches(4);
		expect(client.changes.map(({ seq }) => seq)).toEqual([3, 4]);
	});

	test("from below what is kept asks for a new beginning", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await site.letter(ana, "bia");
		await site.run("UPDATE account SET changes_floor = 2 WHERE id = ?", bia);
		await site.run("DELETE FROM change WHERE account_id = ?", bia);
		const client = await gateway.join(bia);
		await client.follow(0);
		expect(await client.resynced()).toBe(2);
	});

	test("a socket from the future does not disturb another tab of the same account", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const [calm, lost] = [await gateway.join(bia), await gateway.join(bia)];
		await calm.follow(0);
		await lost.follow(99);
		await lost.resynced();
		await site.letter(ana, "bia");
		await Promise.all([calm.reaches(2), lost.reaches(2)]);
		expect(calm.resyncs).toEqual([]);
		expect(calm.changes.map(({ seq }) => seq)).toEqual([1, 2]);
		expect(lost.changes.map(({ seq }) => seq)).toEqual([1, 2]);
	});

	test("twice on one socket, one after the other or at once, hears each change once", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const client = await gateway.join(bia);
		await Promise.all([client.follow(0), client.follow(0), client.follow(0)]);
		await client.follow(0);
		await site.letter(ana, "bia");
		await client.reaches(2);
		await client.ask("beat");
		await site.letter(ana, "bia");
		await client.reaches(4);
		await client.ask("beat");
		expect(client.changes.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
	});

	test("from an earlier number on the same socket hears it all again", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await site.letter(ana, "bia");
		const client = await gateway.join(bia);
		await client.follow(await position(bia));
		await client.follow(0);
		await client.reaches(2);
		expect(client.changes.map(({ seq }) => seq)).toEqual([1, 2]);
	});
});
