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

onBothDatabases("deleting a letter", (site) => {
	async function correspondence(): Promise<{ ana: AccountId; bia: AccountId; sentId: string; id: string }> {
		const [ana, bia] = await site.people("ana", "bia");
		const sent = await site.letter(ana, "bia");
		const [received] = await site.list(bia);
		return { ana, bia, sentId: sent.id, id: received?.id ?? "" };
	}
	async function forGood(account: AccountId, id: string): Promise<void> {
		await deleteMessage(account, id);
		await deleteMessage(account, id);
	}

	test("puts it into the trash first", async () => {
		const { bia, id } = await correspondence();
		await expectChangesToExplain([bia], () => deleteMessage(bia, id));
		expect((await getMessage(bia, id)).mailbox).toBe("trash");
		expect(await getCounts(bia)).toMatchObject({ inbox: { total: 0, unread: 0 }, trash: { total: 1, unread: 1 } });
	});

	test("from the trash it goes for good, and is then not there", async () => {
		const { bia, id } = await correspondence();
		await deleteMessage(bia, id);
		await expectChangesToExplain([bia], () => deleteMessage(bia, id));
		await expect(getMessage(bia, id)).rejects.toMatchObject({ code: "not_found" });
		await expect(deleteMessage(bia, id)).rejects.toMatchObject({ code: "not_found" });
		expect((await getCounts(bia)).trash).toEqual({ total: 0, unread: 0 });
		expect(await site.rows("SELECT 1 FROM email_mailbox WHERE email_id = ?", id)).toEqual([]);
	});

	test("leaves the sender's copy and ledger as they were", async () => {
		const { ana, bia, sentId, id } = await correspondence();
		const before = await listDeliveries(ana, sentId, { limit: 10 });
		await forGood(bia, id);
		expect((await getMessage(ana, sentId)).text).toBe("Shall we walk?");
		expect(await listDeliveries(ana, sentId, { limit: 10 })).toEqual(before);
	});

	test("the recipient keeps theirs when the sender deletes", async () => {
		const { ana, bia, sentId, id } = await correspondence();
		await forGood(ana, sentId);
		expect((await getMessage(bia, id)).text).toBe("Shall we walk?");
	});

	test("reading a letter whose sender threw their copy away confuses nobody", async () => {
		const { ana, bia, sentId, id } = await correspondence();
		await forGood(ana, sentId);
		const before = await snapshot(ana);
		await updateMessage(bia, id, { read: true });
		// Whether the sender is told or not, what they are told must lead to what there is.
		expect((await changesSince(ana, before.seq)).reduce(applyChange, before)).toEqual(await snapshot(ana));
	});

	test("with the last copy the letter itself goes, not before", async () => {
		const { ana, bia, sentId, id } = await correspondence();
		await forGood(ana, sentId);
		expect(await site.rows("SELECT copies FROM message")).toEqual([{ copies: 1 }]);
		await forGood(bia, id);
		expect(await site.rows("SELECT id FROM message")).toEqual([]);
		expect(await site.rows("SELECT id FROM email")).toEqual([]);
	});

	test("somebody who wrote to themselves can delete one copy and keep the other", async () => {
		const ana = await site.person("ana");
		const sent = await site.letter(ana, "ana");
		await deleteMessage(ana, sent.id);
		await expectChangesToExplain([ana], () => deleteMessage(ana, sent.id));
		expect(await site.list(ana)).toHaveLength(1);
	});

	test("a letter taken out of the trash at the same moment is not destroyed", async () => {
		const { bia, id } = await correspondence();
		await deleteMessage(bia, id);
		await Promise.allSettled([updateMessage(bia, id, { mailbox: "inbox" }), deleteMessage(bia, id)]);
		const moved = await site.rows<{ object_id: string }>("SELECT object_id FROM change WHERE account_id = ? AND op = 'updated' AND type = 'message'", bia);
		const gone = (await site.rows("SELECT 1 FROM email WHERE id = ?", id)).length === 0;
		// Moved to the trash, and out again before the deletion came: then it may only be back in the trash.
		expect(moved.length >= 2 && gone).toBe(false);
	});

	test("somebody else's copy is not there", async () => {
		const { sentId, id } = await correspondence();
		const caio = await site.person("caio");
		for (const foreign of [id, sentId, "no-such-letter"]) {
			await expectChangesToExplain([], () => expect(deleteMessage(caio, foreign)).rejects.toMatchObject({ code: "not_found" }));
		}
	});
});
