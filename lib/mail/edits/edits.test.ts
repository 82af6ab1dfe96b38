import { expect, test } from "vitest";
import { openChatSchema, threadMessageSchema } from "#lib/contracts/chats";
import { editContentSchema } from "#lib/contracts/messages";
import type { AccountId } from "#lib/core/ids";
import { LIMITS } from "#lib/core/limits";
import { openChat } from "#lib/mail/chats/open-chat";
import { sendInThread } from "#lib/mail/chats/send-in-thread";
import { deleteMessage } from "#lib/mail/messages/delete-message";
import { getMessage } from "#lib/mail/messages/get-message";
import { react } from "#lib/mail/reactions/react";
import { getThread } from "#lib/mail/threads/get-thread";
import { expectChangesToExplain } from "../../../tests/fixtures/explain-changes";
import { makePeople } from "../../../tests/fixtures/make-people";
import { expectRecountAgrees } from "../../../tests/fixtures/recount";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { editContent } from "./edit-content";
import { listVersions } from "./list-versions";
import { takeBack } from "./take-back";

const NOT_FOUND = { code: "not_found" };
const MINUTE = 60_000;

onBothDatabases("a message", (site) => {
	async function line() {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		const { thread } = await openChat(ana, openChatSchema.parse({ with: ["bia"] }));
		const sent = await sendInThread(ana, thread.id, threadMessageSchema.parse({ text: "Teh line" }), site.clock);
		return { ana, bia, caio, id: sent.id, ofBia: await copyOf(bia, thread.id) };
	}
	const copyOf = async (account: AccountId, thread: string) => (await getThread(account, thread)).items.at(-1)?.id ?? "";
	const edit = (account: AccountId, id: string, content: object) => editContent(account, id, editContentSchema.parse(content), site.clock);

	test("is edited for everybody who holds it, who see what it was", async () => {
		const { ana, bia, id, ofBia } = await line();
		site.pass(MINUTE);
		await expectChangesToExplain([ana, bia], () => edit(ana, id, { text: "The line" }));
		expect(await getMessage(bia, ofBia)).toMatchObject({ text: "The line", snippet: "The line", editedAt: new Date(site.clock()).toISOString(), read: false });
		await edit(ana, id, { text: "The line." });
		expect((await listVersions(bia, ofBia)).items.map(({ text }) => text)).toEqual(["Teh line", "The line"]);
		await expectRecountAgrees();
	});

	test("that says the same as before is not edited", async () => {
		const { ana, id } = await line();
		await expectChangesToExplain([], () => edit(ana, id, { text: "Teh line" }));
		expect((await getMessage(ana, id)).editedAt).toBeUndefined();
	});

	test("is edited by its sender alone, and its versions are for holders alone", async () => {
		const { bia, caio, id, ofBia } = await line();
		for (const [account, message] of [
			[bia, ofBia],
			[bia, id],
			[caio, id],
			[caio, "nothing"],
		] as const)
			await expect(edit(account, message, { text: "Mine now" })).rejects.toMatchObject(NOT_FOUND);
		await expect(listVersions(caio, id)).rejects.toMatchObject(NOT_FOUND);
		expect((await getMessage(bia, ofBia)).text).toBe("Teh line");
	});

	test("of a chat can be edited for 15 minutes, also after the clock was set back", async () => {
		const { ana, id } = await line();
		site.pass(15 * MINUTE);
		await edit(ana, id, { text: "In time" });
		site.pass(1);
		await expect(edit(ana, id, { text: "Too late" })).rejects.toMatchObject({ code: "too_late" });
		site.pass(-31 * MINUTE);
		await expect(edit(ana, id, { text: "Too early" })).rejects.toMatchObject({ code: "too_late" });
	});

	test("of a chat is not given a subject", async () => {
		const { ana, id } = await line();
		await expect(edit(ana, id, { subject: "Title" })).rejects.toMatchObject({
			code: "invalid_input",
			extra: { errors: [{ path: "subject", code: "no_subject" }] },
		});
	});

	test("that is a letter can be edited later, with its subject and HTML", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const letter = await site.letter(ana, "bia", { subject: "Fryday", html: "<p>Shall we <b>walk</b>?</p>" });
		site.pass(60 * MINUTE);
		const edited = await expectChangesToExplain([ana, bia], () => edit(ana, letter.id, { subject: "Friday" }));
		expect(edited).toMatchObject({ subject: "Friday", html: "<p>Shall we <b>walk</b>?</p>" });
		expect(await edit(ana, letter.id, { text: "Plain" })).toMatchObject({ subject: "Friday", text: "Plain" });
		expect((await getMessage(ana, letter.id)).html).toBeUndefined();
		await expect(edit(ana, letter.id, { text: " \n" })).rejects.toMatchObject({ code: "invalid_input" });
		expect((await listVersions(ana, letter.id)).items.map(({ subject, text }) => [subject, text])).toEqual([
			["Fryday", "Shall we walk?"],
			["Friday", "Shall we walk?"],
		]);
	});

	test("is edited twice at once as one after the other, and has a bound of versions", async () => {
		const { ana, id } = await line();
		await Promise.all([edit(ana, id, { text: "one" }), edit(ana, id, { text: "two" })]);
		const { items } = await listVersions(ana, id);
		expect(items.map(({ text }) => text)).toEqual(["Teh line", expect.stringMatching(/one|two/)]);
		for (let at = items.length; at < LIMITS.versionsMax; at++) await edit(ana, id, { text: `version ${at}` });
		await expect(edit(ana, id, { text: "once more" })).rejects.toMatchObject({ code: "too_many_versions" });
	});

	test("is taken back with its versions and reactions, and leaves a trace; nothing of it stays", async () => {
		const { ana, bia, id, ofBia } = await line();
		await edit(ana, id, { text: "Secret" });
		await react(bia, ofBia, "👍", true);
		await expectChangesToExplain([ana, bia], () => takeBack(ana, id, site.clock));
		await expectChangesToExplain([], () => takeBack(ana, id, site.clock));
		const taken = await getMessage(bia, ofBia);
		expect(taken).toMatchObject({ text: "", snippet: "", deletedAt: expect.any(String) });
		expect([taken.editedAt, taken.reactions]).toEqual([undefined, undefined]);
		expect((await listVersions(bia, ofBia)).items).toEqual([]);
		await expect(edit(ana, id, { text: "Back again" })).rejects.toMatchObject({ code: "taken_back" });
		await expect(react(bia, ofBia, "👍", true)).rejects.toMatchObject({ code: "taken_back" });
		await expectRecountAgrees();
	});

	test("that is edited and taken back at once is taken back", async () => {
		const { ana, bia, id, ofBia } = await line();
		await Promise.allSettled([edit(ana, id, { text: "Changed" }), takeBack(ana, id, site.clock), edit(ana, id, { text: "Again" })]);
		expect(await getMessage(bia, ofBia)).toMatchObject({ text: "", deletedAt: expect.any(String) });
		expect((await listVersions(bia, ofBia)).items).toEqual([]);
	});

	test("gets reactions of its holders, each once, for everybody to see", async () => {
		const { ana, bia, caio, id, ofBia } = await line();
		await expectChangesToExplain([ana, bia], () => react(bia, ofBia, "👍", true));
		await expectChangesToExplain([], () => react(bia, ofBia, "👍", true));
		await Promise.all([react(ana, id, "👍", true), react(bia, ofBia, "🎉", true), react(ana, id, "❤", true)]);
		const { reactions } = await getMessage(ana, id);
		expect(Object.fromEntries((reactions ?? []).map(({ emoji, people }) => [emoji, people.map(({ handle }) => handle)]))).toEqual({
			"👍": ["bia", "ana"],
			"🎉": ["bia"],
			"❤️": ["ana"],
		});
		for (const emoji of ["👍", "🎉"]) await react(bia, ofBia, emoji, false);
		await react(bia, ofBia, "🎉", false);
		expect((await getMessage(bia, ofBia)).reactions).toMatchObject([{ emoji: "👍", people: [{ handle: "ana" }] }, { emoji: "❤️" }]);
		await expect(react(caio, id, "👍", true)).rejects.toMatchObject(NOT_FOUND);
		for (const bad of ["", "ok", "👍👍", "x".repeat(5_000)]) await expect(react(ana, id, bad, true)).rejects.toMatchObject({ code: "invalid_input" });
	});

	test("has room for a bound of kinds", async () => {
		const { ana, id } = await line();
		for (let at = 0; at < LIMITS.reactionKindsMax; at++) await react(ana, id, String.fromCodePoint(0x1f600 + at), true);
		await expect(react(ana, id, "👍", true)).rejects.toMatchObject({ code: "too_many_reactions" });
		await react(ana, id, "😀", false);
		await react(ana, id, "👍", true);
	});

	test("to hundreds is edited for all of them", async () => {
		const [ana] = await site.people("ana");
		const many = await makePeople(300);
		const letter = await site.letter(ana, many, { subject: "All", text: "Teh text" });
		await edit(ana, letter.id, { text: "The text" });
		const rows = await site.rows<{ n: number | bigint }>("SELECT COUNT(DISTINCT account_id) AS n FROM change WHERE op = 'updated' AND type = 'message'");
		expect(Number(rows[0]?.n)).toBe(301);
	});

	test("that its reader deleted is edited for the others", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		const letter = await site.letter(ana, ["bia", "caio"]);
		const ofBia = await copyOf(bia, letter.threadId);
		await deleteMessage(bia, ofBia);
		await deleteMessage(bia, ofBia);
		await expectChangesToExplain([ana, caio], () => edit(ana, letter.id, { text: "Changed" }));
	});
});
