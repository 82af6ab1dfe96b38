import { expect, test } from "vitest";
import { applyChange } from "#lib/contracts/changes/apply-change";
import type { AccountId } from "#lib/core/ids";
import { listDeliveries } from "#lib/mail/ledger/list-deliveries";
import { getCounts } from "#lib/mail/mailboxes/get-counts";
import { changesSince, expectChangesToExplain, snapshot } from "../../../tests/fixtures/explain-changes";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { deleteMessage } from "./delete-message";
import { getMessage } from "./get-message";
import { updateMessage } from "./update-message";

onBothDatabases("deleting a message", (site) => {
	async function correspondence(): Promise<{ ana: AccountId; bia: AccountId; sentId: string; id: string }> {
		const [ana, bia] = await site.people("ana", "bia");
		const sent = await site.letter(ana, "bia");
		const [received] = await site.list(bia);
		return { ana, bia, sentId: sent.id, id: received?.id ?? "" };
	}
	async function deleteForGood(account: AccountId, id: string): Promise<void> {
		await deleteMessage(account, id);
		await deleteMessage(account, id);
	}

	test("moves it to trash first", async () => {
		const { bia, id } = await correspondence();
		await expectChangesToExplain([bia], () => deleteMessage(bia, id));
		expect((await getMessage(bia, id)).mailbox).toBe("trash");
		expect(await getCounts(bia)).toMatchObject({
			inbox: { total: 0, unread: 0, threads: 0, unreadThreads: 0 },
			trash: { total: 1, unread: 1, threads: 1, unreadThreads: 1 },
		});
	});

	test("deletes it for good from trash, after which it is not found", async () => {
		const { bia, id } = await correspondence();
		await deleteMessage(bia, id);
		await expectChangesToExplain([bia], () => deleteMessage(bia, id));
		await expect(getMessage(bia, id)).rejects.toMatchObject({ code: "not_found" });
		await expect(deleteMessage(bia, id)).rejects.toMatchObject({ code: "not_found" });
		expect((await getCounts(bia)).trash).toEqual({ total: 0, unread: 0, threads: 0, unreadThreads: 0 });
		expect(await site.rows("SELECT 1 FROM email_mailbox WHERE email_id = ?", id)).toEqual([]);
	});

	test("leaves the sender's copy and deliveries unchanged", async () => {
		const { ana, bia, sentId, id } = await correspondence();
		const before = await listDeliveries(ana, sentId, { limit: 10 });
		await deleteForGood(bia, id);
		expect((await getMessage(ana, sentId)).text).toBe("Shall we walk?");
		expect(await listDeliveries(ana, sentId, { limit: 10 })).toEqual(before);
	});

	test("leaves the recipient's copy when the sender deletes", async () => {
		const { ana, bia, sentId, id } = await correspondence();
		await deleteForGood(ana, sentId);
		expect((await getMessage(bia, id)).text).toBe("Shall we walk?");
	});

	test("reading a message whose sender deleted their copy leaves the sender's state consistent", async () => {
		const { ana, bia, sentId, id } = await correspondence();
		await deleteForGood(ana, sentId);
		const before = await snapshot(ana);
		await updateMessage(bia, id, { read: true });
		// Whether changes were recorded for the sender or not, applying them must give the current state.
		expect((await changesSince(ana, before.seq)).reduce(applyChange, before)).toEqual(await snapshot(ana));
	});

	test("deletes the message itself with its last copy, not before", async () => {
		const { ana, bia, sentId, id } = await correspondence();
		await deleteForGood(ana, sentId);
		expect(await site.rows("SELECT copies FROM message")).toEqual([{ copies: 1 }]);
		await deleteForGood(bia, id);
		expect(await site.rows("SELECT id FROM message")).toEqual([]);
		expect(await site.rows("SELECT id FROM email")).toEqual([]);
	});

	test("of a message to oneself, one copy can be deleted and the other stays", async () => {
		const ana = await site.person("ana");
		const sent = await site.letter(ana, "ana");
		await deleteMessage(ana, sent.id);
		await expectChangesToExplain([ana], () => deleteMessage(ana, sent.id));
		expect(await site.list(ana)).toHaveLength(1);
	});

	test("a message moved out of trash at the same time is not deleted for good", async () => {
		const { bia, id } = await correspondence();
		await deleteMessage(bia, id);
		await Promise.allSettled([updateMessage(bia, id, { mailbox: "inbox" }), deleteMessage(bia, id)]);
		const moved = await site.rows<{ object_id: string }>("SELECT object_id FROM change WHERE account_id = ? AND op = 'updated' AND type = 'message'", bia);
		const gone = (await site.rows("SELECT 1 FROM email WHERE id = ?", id)).length === 0;
		// Moved out of trash before the second deletion: then that one may only have moved it back.
		expect(moved.length >= 2 && gone).toBe(false);
	});

	test("another account's copy is not found", async () => {
		const { sentId, id } = await correspondence();
		const caio = await site.person("caio");
		for (const foreign of [id, sentId, "no-such-letter"]) {
			await expectChangesToExplain([], () => expect(deleteMessage(caio, foreign)).rejects.toMatchObject({ code: "not_found" }));
		}
	});
});
