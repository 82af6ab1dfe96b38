import { expect, test } from "vitest";
import { readPosition } from "#lib/changes/read-changes";
import { deleteMessage } from "#lib/mail/messages/delete-message";
import { fetchChanges } from "#lib/mail/messages/fetch-messages";
import { updateMessage } from "#lib/mail/messages/update-message";
import { changesSince } from "../../../tests/fixtures/explain-changes";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { listChanges } from "./list-changes";

onBothDatabases("the journal", (site) => {
	test("is empty at first, then numbers from one without a gap", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		expect(await listChanges(ana, 0)).toEqual({ changes: [], seq: 0, more: false });
		await site.letter(bia, "ana");
		await site.letter(bia, "ana");
		const { changes, seq, more } = await listChanges(ana, 0);
		expect(changes.map((change) => change.seq)).toEqual([1, 2, 3, 4, 5, 6]);
		expect(changes.map(({ type, op }) => `${type} ${op}`)).toEqual([
			"message created",
			"thread created",
			"counts updated",
			"message created",
			"thread created",
			"counts updated",
		]);
		expect({ seq, more }).toEqual({ seq: 6, more: false });
	});

	test("has pages that follow each other without a gap", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		for (let n = 0; n < 5; n++) await site.letter(bia, "ana");
		const first = await listChanges(ana, 0, 4);
		expect({ seq: first.seq, more: first.more }).toEqual({ seq: 4, more: true });
		expect((await changesSince(ana, 0)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
	});

	test("has a message's current state, and none for a deleted message", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await site.letter(bia, "ana");
		const [row] = await site.list(ana);
		await updateMessage(ana, row?.id ?? "", { starred: true });
		expect((await listChanges(ana, 0)).changes[0]).toMatchObject({
			type: "message",
			op: "created",
			data: { id: row?.id, starred: true, text: "Shall we walk?" },
		});
		await deleteMessage(ana, row?.id ?? "");
		await deleteMessage(ana, row?.id ?? "");
		const { changes } = await listChanges(ana, 0);
		expect(changes[0]).toMatchObject({ type: "message", op: "created", id: row?.id, data: undefined });
		expect(changes.filter(({ op }) => op === "deleted")).toMatchObject([
			{ type: "message", id: row?.id },
			{ type: "thread", id: row?.threadId },
		]);
	});

	test("a number above the end or below the floor throws resync_required", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await site.letter(bia, "ana");
		const { modseq } = await readPosition(ana);
		await expect(listChanges(ana, modseq + 1)).rejects.toMatchObject({ code: "resync_required" });
		await expect(listChanges(ana, Number.MAX_SAFE_INTEGER)).rejects.toMatchObject({ code: "resync_required" });
		await site.run("UPDATE account SET changes_floor = 1 WHERE id = ?", ana);
		await site.run("DELETE FROM change WHERE account_id = ? AND modseq <= 1", ana);
		await expect(listChanges(ana, 0)).rejects.toMatchObject({ code: "resync_required" });
		expect((await listChanges(ana, 1)).changes).toHaveLength(modseq - 1);
		expect((await listChanges(ana, modseq)).changes).toEqual([]);
	});

	test("holds ids and no content", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await site.letter(bia, "ana", { subject: "Gooseberry", text: "Gooseberry" });
		expect(JSON.stringify(await site.rows("SELECT * FROM change"))).not.toContain("Gooseberry");
		expect(await site.rows("SELECT 1 FROM change WHERE account_id = ?", ana)).toHaveLength(3);
	});

	test("fetching changes over the API marks the message as delivered", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await site.letter(bia, "ana");
		await fetchChanges(ana, 0);
		expect(await site.rows("SELECT state FROM delivery")).toEqual([{ state: "delivered" }]);
	});

	test("never shows one account another's deliveries", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await site.letter(bia, "ana");
		const [delivery] = await site.rows<{ id: string }>("SELECT id FROM delivery");
		await site.run("UPDATE change SET type = 'delivery', object_id = ? WHERE account_id = ? AND modseq = 1", delivery?.id ?? "", ana);
		expect((await listChanges(ana, 0)).changes[0]).toMatchObject({ type: "delivery", data: undefined });
	});
});
