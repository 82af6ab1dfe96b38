import { expect, test } from "vitest";
import { blockPerson } from "#lib/accounts/blocking/block-person";
import { openChatSchema, threadMessageSchema } from "#lib/contracts/chats";
import type { AccountId } from "#lib/core/ids";
import { LIMITS } from "#lib/core/limits";
import { takeBack } from "#lib/mail/edits/take-back";
import { deleteMessage } from "#lib/mail/messages/delete-message";
import { updateMessage } from "#lib/mail/messages/update-message";
import { getThread } from "#lib/mail/threads/get-thread";
import { listThreads } from "#lib/mail/threads/list-threads";
import { updateThread } from "#lib/mail/threads/update-threads";
import { expectChangesToExplain } from "../../../tests/fixtures/explain-changes";
import { makeGroup } from "../../../tests/fixtures/make-group";
import { makePeople } from "../../../tests/fixtures/make-people";
import { expectRecountAgrees } from "../../../tests/fixtures/recount";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { getChat } from "./get-chat";
import { openChat } from "./open-chat";
import { sendInThread } from "./send-in-thread";

const NOT_FOUND = { code: "not_found" };

onBothDatabases("chats", (site) => {
	const open = async (account: AccountId, input: { with?: string[]; group?: string }) => (await openChat(account, openChatSchema.parse(input))).thread.id;
	const say = (account: AccountId, thread: string, text: string, more: object = {}) =>
		sendInThread(account, thread, threadMessageSchema.parse({ text, ...more }), site.clock);
	const list = async (account: AccountId) => (await listThreads(account, { mailbox: "chats", limit: 50 })).items;
	const texts = async (account: AccountId, thread: string) => (await getThread(account, thread)).items.map(({ text }) => text);

	test("are one for the same people, from whichever side and how often they are opened", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		const ids = await Promise.all([open(ana, { with: ["bia"] }), open(bia, { with: ["ana"] }), open(ana, { with: ["@BIA", "ana", "bia"] })]);
		expect(new Set(ids).size).toBe(1);
		expect(await open(ana, { with: ["bia", "caio"] })).not.toBe(ids[0]);
		expect(await open(caio, { with: ["ana", "bia"] })).toBe(await open(bia, { with: ["caio", "ana"] }));
	});

	test("without a line are in nobody's list, and their people can open them", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		const chat = await open(ana, { with: ["bia"] });
		expect(await list(ana)).toEqual([]);
		expect(await getThread(bia, chat)).toEqual({ items: [], nextCursor: null });
		expect((await getChat(ana, chat)).participants.map(({ handle }) => handle)).toEqual(["ana", "bia"]);
		for (const refused of [() => getThread(caio, chat), () => getChat(caio, chat), () => say(caio, chat, "Hello?")]) {
			await expect(refused()).rejects.toMatchObject(NOT_FOUND);
		}
	});

	test("carry lines in their own list, with the ledger of letters, and nothing in the inbox", async () => {
		const [ana, bia] = await site.people("ana", "bia", "caio");
		const chat = await open(ana, { with: ["bia"] });
		const line = await expectChangesToExplain([ana, bia], () => say(ana, chat, "Are you there?"));
		expect(line).toMatchObject({ threadId: chat, mailbox: "chats", subject: "", deliveries: { total: 1, sent: 1 } });
		await expectChangesToExplain([ana, bia], () => say(bia, chat, "Yes."));
		expect(await texts(ana, chat)).toEqual(["Are you there?", "Yes."]);
		expect(await list(ana)).toMatchObject([
			{ id: chat, kind: "chat", shownAs: "chat", count: 2, unread: 1, snippet: "Yes.", mailboxes: { chats: { total: 2 } } },
		]);
		for (const mailbox of ["inbox", "sent", "all", "starred"] as const) expect((await listThreads(bia, { mailbox, limit: 50 })).items).toEqual([]);
		expect(await site.list(bia)).toEqual([]);
		await expectRecountAgrees();
	});

	test("begin at once from both sides as one", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const chat = await open(ana, { with: ["bia"] });
		await Promise.all([say(ana, chat, "Me first"), say(bia, chat, "No, me")]);
		expect((await texts(ana, chat)).sort()).toEqual(["Me first", "No, me"]);
		expect(await texts(bia, chat)).toEqual(await texts(ana, chat));
		await expectRecountAgrees();
	});

	test("send a line once, however often it is repeated", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const chat = await open(ana, { with: ["bia"] });
		const sent = await Promise.all(["a", "b", "c"].map(() => say(ana, chat, "Once", { clientId: "once" })));
		expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
		expect(await texts(bia, chat)).toEqual(["Once"]);
	});

	test("with oneself hold notes", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const notes = await open(ana, { with: ["ana"] });
		await expectChangesToExplain([ana], () => say(ana, notes, "Buy salt"));
		expect(await list(ana)).toMatchObject([{ id: notes, count: 1, unread: 0, participants: [{ handle: "ana" }] }]);
		await expect(getThread(bia, notes)).rejects.toMatchObject(NOT_FOUND);
		await expectRecountAgrees();
	});

	test("name every handle that is no person's, and have a bound of people", async () => {
		const [ana] = await site.people("ana", "bia");
		await makeGroup(ana, "design");
		await expect(open(ana, { with: ["bia", "nobody", "design"] })).rejects.toMatchObject({
			code: "unknown_recipients",
			extra: {
				errors: [
					{ path: "with.1", code: "unknown_recipient" },
					{ path: "with.2", code: "unknown_recipient" },
				],
			},
		});
		const many = Array.from({ length: LIMITS.chatPeopleMax + 1 }, (_, at) => `p${at}`);
		for (const bad of [{}, { with: [] }, { with: ["bia"], group: "design" }, { with: many }, { with: [1] }, { with: "bia" }]) {
			expect(openChatSchema.safeParse(bad).success, JSON.stringify(bad).slice(0, 60)).toBe(false);
		}
	});

	test("with a person who blocked one fail as letters do, and the ledger says no more", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const chat = await open(ana, { with: ["bia"] });
		await blockPerson(bia, "ana", site.clock);
		const line = await expectChangesToExplain([ana], () => say(ana, chat, "Hello?"));
		expect(line.deliveries).toMatchObject({ total: 1, failed: 1 });
		expect(await texts(bia, chat)).toEqual([]);
		await expectRecountAgrees();
	});

	test("of a group are its members', whoever they are at the moment of a line", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		const design = await makeGroup(ana, "design", { bia });
		const chat = await open(bia, { group: "design" });
		expect(await open(ana, { group: "design" })).toBe(chat);
		await expect(open(caio, { group: "design" })).rejects.toMatchObject(NOT_FOUND);
		await expectChangesToExplain([ana, bia, design], () => say(ana, chat, "Shapes"));
		expect(await list(bia)).toMatchObject([{ id: chat, kind: "chat", participants: [{ handle: "design", kind: "group" }] }]);
		await expect(say(caio, chat, "Me too")).rejects.toMatchObject(NOT_FOUND);
		await expectRecountAgrees();
	});

	test("of a group are written to by whom its policy lets", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await makeGroup(ana, "notices", { bia }, { postPolicy: "admins" });
		const chat = await open(bia, { group: "notices" });
		await say(ana, chat, "Closed on Friday");
		await expect(say(bia, chat, "Why?")).rejects.toMatchObject({ code: "invalid_input", extra: { errors: [{ code: "posting_not_allowed" }] } });
	});

	test("are read from the newest line backwards, each once", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const chat = await open(ana, { with: ["bia"] });
		for (let at = 1; at <= 7; at++) await say(at % 2 ? ana : bia, chat, `line ${at}`);
		const first = await getThread(bia, chat, { limit: 3 });
		expect(first.items.map(({ text }) => text)).toEqual(["line 5", "line 6", "line 7"]);
		const second = await getThread(bia, chat, { limit: 3, cursor: first.nextCursor ?? "" });
		expect(second.items.map(({ text }) => text)).toEqual(["line 2", "line 3", "line 4"]);
		const third = await getThread(bia, chat, { limit: 3, cursor: second.nextCursor ?? "" });
		expect([third.items.map(({ text }) => text), third.nextCursor]).toEqual([["line 1"], null]);
	});

	test("say who has read up to where, only forward, and only of those who share it", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		const chat = await open(ana, { with: ["bia", "caio"] });
		await say(ana, chat, "one");
		const two = await say(ana, chat, "two");
		const [ofBia] = (await getThread(bia, chat)).items;
		await expectChangesToExplain([ana, bia, caio], () => updateThread(bia, chat, { read: true }, site.clock));
		expect((await getChat(ana, chat)).seenBy).toEqual([{ person: { handle: "bia", name: expect.any(String), kind: "person" }, messageId: two.id }]);
		await updateMessage(bia, ofBia?.id ?? "", { read: false }, site.clock);
		await updateMessage(bia, ofBia?.id ?? "", { read: true }, site.clock);
		expect((await getChat(ana, chat)).seenBy).toMatchObject([{ messageId: two.id }]);
		expect((await getChat(bia, chat)).seenBy).toEqual([]);
	});

	test("keep their lines together: a line goes to trash and back into its chat, one's own is taken back", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const chat = await open(ana, { with: ["bia"] });
		const own = await say(ana, chat, "Mine");
		const [held] = (await getThread(bia, chat)).items;
		await expectChangesToExplain([bia], () => deleteMessage(bia, held?.id ?? "", site.clock));
		expect(await list(bia)).toEqual([]);
		await updateMessage(bia, held?.id ?? "", { mailbox: "inbox" }, site.clock);
		expect(await list(bia)).toMatchObject([{ id: chat, count: 1 }]);
		await expectChangesToExplain([ana, bia], () => deleteMessage(ana, own.id, site.clock));
		expect((await getThread(bia, chat)).items).toMatchObject([{ text: "", snippet: "", deletedAt: expect.any(String) }]);
		await expectRecountAgrees();
	});

	test("are answered by letters in threads of their own", async () => {
		const [ana] = await site.people("ana", "bia");
		const chat = await open(ana, { with: ["bia"] });
		const line = await say(ana, chat, "A line");
		const letter = await site.letter(ana, "bia", { subject: "More", inReplyTo: line.id });
		expect(letter.threadId).not.toBe(chat);
		expect(letter.inReplyTo).toBeUndefined();
	});

	test("are remembered as letters by who wants them so, and conversations as chats", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const chat = await open(ana, { with: ["bia"] });
		await say(ana, chat, "A line");
		await expectChangesToExplain([ana], () => updateThread(ana, chat, { shownAs: "letters" }, site.clock));
		expect(await getChat(ana, chat)).toMatchObject({ kind: "chat", shownAs: "letters" });
		expect(await getChat(bia, chat)).toMatchObject({ kind: "chat", shownAs: "chat" });
		const letter = await site.letter(ana, "bia");
		expect(await updateThread(bia, letter.threadId, { shownAs: "chat" }, site.clock)).toMatchObject({ kind: "letters", shownAs: "chat" });
	});

	test("answer everybody of a conversation of letters, in its thread", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		const letter = await site.letter(ana, ["bia"], { cc: ["caio"], subject: "Friday" });
		const answer = await say(bia, letter.threadId, "Gladly");
		expect(answer).toMatchObject({ threadId: letter.threadId, subject: "Re: Friday", to: [{ handle: "ana" }], cc: [{ handle: "caio" }] });
		const own = await say(bia, letter.threadId, "At nine?");
		expect(own).toMatchObject({ subject: "Re: Friday", to: [{ handle: "ana" }], cc: [{ handle: "caio" }] });
		expect(await texts(caio, letter.threadId)).toHaveLength(3);
		const [dora] = await site.people("dora");
		await expect(say(dora as AccountId, letter.threadId, "Me?")).rejects.toMatchObject(NOT_FOUND);
		await expect(say(ana, "nothing", "Hello")).rejects.toMatchObject(NOT_FOUND);
	});

	test("with many people reach each once", async () => {
		const [ana] = await site.people("ana");
		const many = await makePeople(LIMITS.chatPeopleMax - 1);
		const chat = await open(ana, { with: many });
		expect((await say(ana, chat, "All of you")).deliveries).toMatchObject({ total: many.length, sent: many.length });
		await expectRecountAgrees();
	});

	test("whose text is empty or whose attachments are unknown send nothing", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const chat = await open(ana, { with: ["bia"] });
		for (const bad of [{ text: "" }, { text: " \n" }, { text: 5 }, {}, { text: "a", subject: "b" }])
			expect(threadMessageSchema.safeParse(bad).success).toBe(false);
		await expect(say(ana, chat, "See this", { attachments: ["nothing"] })).rejects.toMatchObject({ code: "invalid_input" });
		expect(await texts(bia, chat)).toEqual([]);
	});

	test("are not taken back by who did not write, and letters are not at all", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const chat = await open(ana, { with: ["bia"] });
		await say(ana, chat, "Mine");
		const [held] = (await getThread(bia, chat)).items;
		await expect(takeBack(bia, held?.id ?? "", site.clock)).rejects.toMatchObject(NOT_FOUND);
		const letter = await site.letter(ana, "bia");
		await expect(takeBack(ana, letter.id, site.clock)).rejects.toMatchObject(NOT_FOUND);
		expect(await texts(bia, chat)).toEqual(["Mine"]);
	});
});
