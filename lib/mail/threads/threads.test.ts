import { expect, test } from "vitest";
import { threadRow } from "#lib/contracts/list-rows";
import { listThreadsSchema } from "#lib/contracts/threads";
import type { ThreadView } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import { updateMessage } from "#lib/mail/messages/update-message";
import { expectChangesToExplain } from "../../../tests/fixtures/explain-changes";
import { expectRecountAgrees } from "../../../tests/fixtures/recount";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { deleteThread } from "./delete-thread";
import { getThread } from "./get-thread";
import { listThreads } from "./list-threads";
import { restoreLetters, updateThread, updateThreads } from "./update-threads";

const NOT_FOUND = { code: "not_found" };

onBothDatabases("conversations", (site) => {
	const list = async (account: AccountId, input: Record<string, unknown> = {}) => (await listThreads(account, listThreadsSchema.parse(input))).items;
	const one = async (account: AccountId, mailbox = "inbox"): Promise<ThreadView> => {
		const [thread, ...others] = await list(account, { mailbox });
		expect(others).toEqual([]);
		if (!thread) throw new Error(`no thread in ${mailbox}`);
		return thread;
	};
	const handles = (thread: ThreadView) => thread.participants.map(({ handle }) => handle);

	/** Ana writes to Bia and Caio, and Bia and Caio answer everybody. */
	async function conversation() {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		await site.letter(ana, ["bia", "caio"], { subject: "Friday", text: "Shall we walk?" });
		const [first] = await site.list(bia);
		await site.letter(bia, ["ana", "caio"], { subject: "Re: Friday", text: "Gladly.", inReplyTo: first?.id });
		const [ofCaio] = await site.list(caio);
		await site.letter(caio, ["ana", "bia"], { subject: "Re: Re: Friday", text: "Me too.", inReplyTo: ofCaio?.id });
		return { ana, bia, caio };
	}

	test("are one row each, with everybody who wrote and the figures of the whole", async () => {
		const { ana, bia, caio } = await conversation();
		expect(await one(ana)).toMatchObject({
			subject: "Friday",
			count: 3,
			unread: 2,
			starred: false,
			muted: false,
			kind: "letters",
			snippet: "Me too.",
			senders: 3,
		});
		expect(handles(await one(ana))).toEqual(["ana", "bia", "caio"]);
		expect((await one(ana)).mailboxes).toMatchObject({ inbox: { total: 2, unread: 2 }, sent: { total: 1, unread: 0 }, all: { total: 3, unread: 2 } });
		expect(await one(caio)).toMatchObject({ snippet: "Me too.", latest: { mailbox: "sent", deliveries: { total: 2 } } });
		expect(await one(bia, "sent")).toMatchObject({ count: 3, receivedAt: (await site.list(bia, "sent"))[0]?.receivedAt });
		await expectRecountAgrees();
	});

	test("a letter to nobody else names its recipients", async () => {
		const [ana] = await site.people("ana", "bia", "caio");
		await site.letter(ana, ["bia"], { cc: ["caio"] });
		const thread = await one(ana, "sent");
		expect([handles(thread), thread.senders]).toEqual([["ana", "bia", "caio"], 1]);
	});

	test("show whom one wrote to blindly to the sender alone", async () => {
		const [ana, bia] = await site.people("ana", "bia", "caio");
		await site.letter(ana, ["bia"], { bcc: ["caio"] });
		expect(handles(await one(ana, "sent"))).toEqual(["ana", "bia", "caio"]);
		expect(handles(await one(bia))).toEqual(["ana", "bia"]);
	});

	test("name only senders of letters that one holds", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		await site.letter(ana, ["bia", "caio"]);
		const [ofCaio] = await site.list(caio);
		await site.letter(caio, "ana", { inReplyTo: ofCaio?.id });
		expect(handles(await one(ana))).toEqual(["ana", "caio"]);
		const thread = await one(bia);
		expect([handles(thread), thread.count]).toEqual([["ana", "bia", "caio"], 1]);
	});

	test("in sent, show one's own newest letter and what became of it", async () => {
		const { ana, bia, caio } = await conversation();
		const [own] = await site.list(ana, "sent");
		expect((await one(ana, "sent")).mailboxes.sent).toMatchObject({ messageId: own?.id, snippet: "Shall we walk?", deliveries: { total: 2, sent: 2 } });
		const { id } = await one(bia);
		await expectChangesToExplain([ana, bia, caio], () => updateThread(bia, id, { read: true }, site.clock));
		const row = threadRow(await one(ana, "sent"), "sent");
		expect(row).toMatchObject({ id, snippet: "Shall we walk?", deliveries: { read: 1, sent: 1 }, read: false, sortId: own?.id });
		expect(threadRow(await one(ana), "inbox")).toMatchObject({ snippet: "Me too." });
		expect(threadRow(await one(ana), "inbox")).not.toHaveProperty("deliveries");
	});

	test("a letter to oneself alone is two letters of one conversation", async () => {
		const ana = await site.person("ana");
		await expectChangesToExplain([ana], () => site.letter(ana, "ana"));
		expect(await one(ana)).toMatchObject({ count: 2, unread: 1, mailboxes: { inbox: { total: 1 }, sent: { total: 1, deliveries: { total: 1 } } } });
		await expectRecountAgrees();
	});

	test("come up when a letter arrives, and not when one answers", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await site.letter(ana, "bia", { subject: "old" });
		const [old] = await site.list(bia);
		await site.letter(ana, "bia", { subject: "new" });
		const subjects = async () => (await list(bia)).map(({ subject }) => subject);
		expect(await subjects()).toEqual(["new", "old"]);
		await site.letter(bia, "ana", { subject: "Re: old", inReplyTo: old?.id });
		expect(await subjects()).toEqual(["new", "old"]);
		const [ofAna] = await site.list(ana);
		await site.letter(ana, "bia", { subject: "Re: old", inReplyTo: ofAna?.id });
		expect(await subjects()).toEqual(["old", "new"]);
	});

	test("every act is explained by the journal", async () => {
		const { ana, bia, caio } = await conversation();
		const [first] = await site.list(bia);
		await expectChangesToExplain([ana, bia, caio], () => site.letter(bia, ["ana", "caio"], { inReplyTo: first?.id, text: "And Ana?" }));
		const { id } = await one(ana);
		await expectChangesToExplain([ana, bia, caio], () => updateThread(ana, id, { read: true }, site.clock));
		for (const update of [
			{ starred: true },
			{ mailbox: "archive" },
			{ muted: true },
			{ shownAs: "chat" },
			{ read: false },
			{ mailbox: "inbox", starred: false },
		] as const) {
			await expectChangesToExplain([ana], () => updateThread(ana, id, update, site.clock));
			await expectChangesToExplain([], () => updateThread(ana, id, update, site.clock));
		}
		await expectChangesToExplain([ana], () => deleteThread(ana, id));
		await expectChangesToExplain([ana], () => deleteThread(ana, id));
		await expectRecountAgrees();
	});

	test("reading a conversation tells every sender", async () => {
		const { ana, bia, caio } = await conversation();
		await updateThread(ana, (await one(ana)).id, { read: true }, site.clock);
		for (const account of [bia, caio]) expect((await one(account, "sent")).mailboxes.sent).toMatchObject({ total: 1 });
		for (const account of [bia, caio]) expect((await site.list(account, "sent"))[0]?.deliveries).toMatchObject({ read: 1, sent: 1 });
	});

	test("a letter that arrives while its conversation is marked read is unread, or read for its sender too", async () => {
		const { ana, bia } = await conversation();
		const { id } = await one(ana);
		for (let round = 0; round < 10; round++) {
			const [ofBia] = await site.list(bia);
			const [sent] = await Promise.all([site.letter(bia, "ana", { inReplyTo: ofBia?.id }), updateThread(ana, id, { read: true }, site.clock)]);
			const copies = await site.rows<{ seen: number | boolean; state: string }>(
				"SELECT e.seen, d.state FROM email e JOIN delivery d ON d.id = e.delivery_id JOIN submission s ON s.id = d.submission_id WHERE s.email_id = ?",
				sent.id,
			);
			expect(copies.map(({ seen, state }) => Boolean(seen) === (state === "read"))).toEqual([true]);
		}
		await expectRecountAgrees();
	});

	test("moving acts on the letters of one mailbox or of all, and leaves what one sent in place", async () => {
		const { ana } = await conversation();
		const { id } = await one(ana);
		await updateThread(ana, id, { mailbox: "archive" });
		expect(await list(ana)).toEqual([]);
		expect((await one(ana, "archive")).mailboxes).toMatchObject({ archive: { total: 2 }, sent: { total: 1 } });
		const [letter] = await site.list(ana, "archive");
		await updateMessage(ana, letter?.id ?? "", { mailbox: "inbox" });
		const moved = await updateThread(ana, id, { mailbox: "spam", from: "inbox" });
		expect(moved.mailboxes).toMatchObject({ spam: { total: 1 }, archive: { total: 1 }, sent: { total: 1 }, all: { total: 2 } });
		expect(moved.mailboxes).not.toHaveProperty("inbox");
		expect((await updateThread(ana, id, { mailbox: "trash" })).mailboxes).toMatchObject({ trash: { total: 3 } });
		await expectRecountAgrees();
	});

	test("an act on many is one unit that can be undone letter by letter", async () => {
		const { ana, bia } = await conversation();
		await site.letter(bia, "ana", { subject: "Other" });
		const [newest] = await site.list(ana);
		await updateMessage(ana, newest?.id ?? "", { starred: true });
		const before = await list(ana);
		const ids = before.map(({ id }) => id);
		const places = await expectChangesToExplain([ana], () => updateThreads(ana, { ids, update: { mailbox: "trash", starred: false } }, site.clock));
		expect(await list(ana)).toEqual([]);
		await expectChangesToExplain([ana], () => restoreLetters(ana, places));
		expect(await list(ana)).toEqual(before);
		await expectRecountAgrees();
	});

	test("of two acts on the same conversation at once, both hold", async () => {
		const { ana } = await conversation();
		const { id } = await one(ana);
		await Promise.all([updateThread(ana, id, { read: true }), updateThread(ana, id, { starred: true }), updateThread(ana, id, { mailbox: "archive" })]);
		expect(await one(ana, "archive")).toMatchObject({ unread: 0, starred: true });
		await expectRecountAgrees();
	});

	test("are filtered by unread and starred, and listed once in all", async () => {
		const { ana, bia } = await conversation();
		await site.letter(bia, "ana", { subject: "Other" });
		const [other, friday] = await list(ana);
		await updateThread(ana, other?.id ?? "", { read: true });
		await updateThread(ana, friday?.id ?? "", { starred: true });
		const subjects = async (input: object) => (await list(ana, { ...input })).map(({ subject }) => subject);
		expect(await subjects({ unread: "true" })).toEqual(["Friday"]);
		expect(await subjects({ unread: "false" })).toEqual(["Other"]);
		expect(await subjects({ mailbox: "starred" })).toEqual(["Friday"]);
		expect(await subjects({ mailbox: "all" })).toEqual(["Other", "Friday"]);
		await updateThread(ana, friday?.id ?? "", { mailbox: "trash" });
		expect(await subjects({ mailbox: "all" })).toEqual(["Other"]);
		expect(await subjects({ mailbox: "starred" })).toEqual([]);
		expect(await subjects({ mailbox: "trash" })).toEqual(["Friday"]);
	});

	test("are paged by key without losing or repeating any", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		for (let n = 0; n < 7; n++) await site.send(ana, { to: ["bia"], subject: `letter ${n}`, text: "." });
		for (const limit of [1, 3, 7]) {
			const ids: string[] = [];
			let cursor: string | undefined;
			do {
				const page = await listThreads(bia, { mailbox: "inbox", limit, cursor });
				ids.push(...page.items.map(({ id }) => id));
				cursor = page.nextCursor ?? undefined;
			} while (cursor);
			expect([ids.length, new Set(ids).size]).toEqual([7, 7]);
		}
		await expect(listThreads(bia, { mailbox: "inbox", limit: 3, cursor: "nonsense" })).rejects.toMatchObject({ code: "invalid_input" });
	});

	test("new letters of a muted conversation skip the inbox until it is heard again", async () => {
		const { ana, bia } = await conversation();
		const { id } = await one(ana);
		await updateThread(ana, id, { muted: true, mailbox: "archive" });
		const [ofBia] = await site.list(bia);
		await expectChangesToExplain([ana, bia], () => site.letter(bia, "ana", { inReplyTo: ofBia?.id, text: "Hello?" }));
		expect(await list(ana)).toEqual([]);
		expect(await one(ana, "archive")).toMatchObject({ muted: true, snippet: "Hello?" });
		await updateThread(ana, id, { muted: false });
		await site.letter(bia, "ana", { inReplyTo: ofBia?.id, text: "There you are." });
		expect(await one(ana)).toMatchObject({ muted: false, snippet: "There you are." });
		await expectRecountAgrees();
	});

	test("go to trash first, then for good, others' copies untouched", async () => {
		const { ana, bia } = await conversation();
		const { id } = await one(ana);
		const [inbox] = await site.list(ana);
		await updateMessage(ana, inbox?.id ?? "", { mailbox: "trash" });
		await deleteThread(ana, id);
		expect((await one(ana, "trash")).count).toBe(3);
		await deleteThread(ana, id);
		await expect(deleteThread(ana, id)).rejects.toMatchObject(NOT_FOUND);
		await expect(getThread(ana, id)).rejects.toMatchObject(NOT_FOUND);
		expect((await one(bia)).count).toBe(3);
		await expectRecountAgrees();
	});

	test("others' conversations cannot be read, changed or deleted, whatever is known of them", async () => {
		const { ana } = await conversation();
		const duda = await site.person("duda");
		const { id } = await one(ana);
		await expectChangesToExplain([], async () => {
			for (const unknown of [id, "nonsense", "", "%", "a\u0000b"]) {
				await expect(updateThread(duda, unknown, { read: true, muted: true })).rejects.toMatchObject(NOT_FOUND);
				await expect(deleteThread(duda, unknown)).rejects.toMatchObject(NOT_FOUND);
			}
			const places = (await site.list(ana)).map((letter) => ({ id: letter.id, mailbox: "trash" as const, read: true, starred: true }));
			await restoreLetters(duda, places);
			await expect(updateThreads(ana, { ids: [id, "nonsense"], update: { read: true } })).rejects.toMatchObject(NOT_FOUND);
		});
		expect(await list(duda, { mailbox: "all" })).toEqual([]);
	});
});
