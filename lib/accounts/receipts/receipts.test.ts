import { expect, test } from "vitest";
import { updateProfile } from "#lib/accounts/profiles/update-profile";
import { openChatSchema, threadMessageSchema } from "#lib/contracts/chats";
import type { AccountId } from "#lib/core/ids";
import { getChat } from "#lib/mail/chats/get-chat";
import { openChat } from "#lib/mail/chats/open-chat";
import { sendInThread } from "#lib/mail/chats/send-in-thread";
import { listDeliveries } from "#lib/mail/ledger/list-deliveries";
import { updateMessage } from "#lib/mail/messages/update-message";
import { updateThread } from "#lib/mail/threads/update-threads";
import { expectChangesToExplain } from "../../../tests/fixtures/explain-changes";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { chooseReceipts, clearReceiptChoice } from "./choose-receipts";
import { findReceiptChoice, listReceiptChoices } from "./list-receipt-choices";

onBothDatabases("read receipts for each person", (site) => {
	/** What the sender's ledger says of a letter that bia has opened. */
	async function openedBy(bia: AccountId, sender: AccountId, to: string | string[] = "bia") {
		const sent = await site.letter(sender, to);
		const before = (await listDeliveries(sender, sent.id, { limit: 10 })).items[0];
		const [received] = await site.list(bia);
		await updateMessage(bia, received?.id ?? "", { read: true }, site.clock);
		const after = (await listDeliveries(sender, sent.id, { limit: 10 })).items[0];
		return { before: before?.reason ?? null, state: after?.state, reason: after?.reason ?? null };
	}
	const SAYS = { before: null, state: "read", reason: null };
	const DOES_NOT_SAY = { before: "receipts_off", state: "delivered", reason: "receipts_off" };

	test("one who gets none sees that one does not say, and others see that it was read", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		await chooseReceipts(bia, "@Ana", { share: false });
		expect(await openedBy(bia, ana)).toEqual(DOES_NOT_SAY);
		expect(await openedBy(bia, caio)).toEqual(SAYS);
		await clearReceiptChoice(bia, "ana");
		expect(await openedBy(bia, ana)).toEqual(SAYS);
	});

	test("one who gets them does so where nobody else does", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		await updateProfile(bia, { receipts: false });
		await chooseReceipts(bia, "ana", { share: true });
		expect(await openedBy(bia, ana)).toEqual(SAYS);
		expect(await openedBy(bia, caio)).toEqual(DOES_NOT_SAY);
	});

	test("reading letters of several people at once tells each by their own rule", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		const first = await site.letter(ana, ["bia", "caio"]);
		const [atCaio] = await site.list(caio);
		const second = await site.letter(caio, ["bia", "ana"], { inReplyTo: atCaio?.id });
		await chooseReceipts(bia, "caio", { share: false });
		await expectChangesToExplain([ana, bia, caio], () => updateThread(bia, first.threadId, { read: true }, site.clock));
		const ofBia = async (sender: AccountId, id: string) =>
			(await listDeliveries(sender, id, { limit: 10 })).items.find(({ recipient }) => recipient.handle === "bia");
		expect(await ofBia(ana, first.id)).toMatchObject({ state: "read" });
		expect(await ofBia(caio, second.id)).toMatchObject({ state: "delivered", reason: "receipts_off" });
	});

	test("in a chat only those who get them see up to where one has read, and nobody else is told", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		const { thread } = await openChat(ana, openChatSchema.parse({ with: ["bia", "caio"] }));
		await sendInThread(ana, thread.id, threadMessageSchema.parse({ text: "Here?" }), site.clock);
		await updateProfile(bia, { receipts: false });
		await chooseReceipts(bia, "caio", { share: true });
		const seenBy = async (viewer: AccountId) => (await getChat(viewer, thread.id)).seenBy?.map(({ person }) => person.handle);
		await expectChangesToExplain([ana, bia, caio], () => updateThread(bia, thread.id, { read: true }, site.clock));
		expect(await seenBy(caio)).toEqual(["bia"]);
		expect(await seenBy(ana)).toEqual([]);
	});

	test("are listed by handle, changed and cleared, and repeating either changes nothing", async () => {
		const [ana, bia] = await site.people("ana", "bia", "caio");
		for (const handle of ["caio", "bia", "bia"]) await chooseReceipts(ana, handle, { share: handle === "bia" });
		const person = (handle: string) => ({ handle, name: handle, kind: "person" });
		const first = await listReceiptChoices(ana, { limit: 1 });
		expect(first).toEqual({ items: [{ person: person("bia"), share: true }], nextCursor: "bia" });
		expect((await listReceiptChoices(ana, { limit: 5, cursor: "bia" })).items).toEqual([{ person: person("caio"), share: false }]);
		await chooseReceipts(ana, "bia", { share: false });
		expect(await findReceiptChoice(ana, bia)).toBe(false);
		expect(await listReceiptChoices(bia, { limit: 5 })).toEqual({ items: [], nextCursor: null });
		for (let repeated = 0; repeated < 2; repeated++) await clearReceiptChoice(ana, "bia");
		expect(await findReceiptChoice(ana, bia)).toBeNull();
	});

	test("are not chosen for oneself, the system, a group or nobody", async () => {
		const [ana, team] = await site.people("ana", "team", "gone");
		await site.run("UPDATE account SET kind = 'group' WHERE id = ?", team);
		await site.run("UPDATE account SET deleted_at = 1 WHERE handle = 'gone'");
		await expect(chooseReceipts(ana, "ana", { share: true })).rejects.toMatchObject({ code: "invalid_input" });
		for (const handle of ["team", "gone", "nobody", "", "%"]) {
			await expect(chooseReceipts(ana, handle, { share: true })).rejects.toMatchObject({ code: "not_found" });
		}
		await expect(clearReceiptChoice(ana, "nobody")).rejects.toMatchObject({ code: "not_found" });
	});
});
