import { expect, test } from "vitest";
import { deleteMessage } from "#lib/mail/messages/delete-message";
import { getThread } from "#lib/mail/threads/get-thread";
import { expectChangesToExplain } from "../../../tests/fixtures/explain-changes";
import { onBothDatabases } from "../../../tests/fixtures/test-site";

onBothDatabases("an answer", (site) => {
	async function received(...[from, to, account]: [Parameters<typeof site.letter>[0], string, Parameters<typeof site.list>[0]]) {
		await site.letter(from, to);
		const [row] = await site.list(account);
		if (!row) throw new Error("nothing arrived");
		return row;
	}

	test("joins the thread of its letter, at both ends, and says what it answers", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const letter = await received(ana, "bia", bia);
		const answer = await expectChangesToExplain([ana, bia], () => site.letter(bia, "ana", { inReplyTo: letter.id, subject: "Re: Friday" }));
		expect(answer).toMatchObject({ threadId: letter.threadId, inReplyTo: letter.id });
		const [sent] = await site.list(ana, "sent");
		const [arrived] = await site.list(ana);
		expect(arrived).toMatchObject({ threadId: letter.threadId, inReplyTo: sent?.id });
		expect((await getThread(ana, letter.threadId)).items.map(({ subject }) => subject)).toEqual(["Friday", "Re: Friday"]);
	});

	test("with the same subject but no reference is another thread", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const letter = await received(ana, "bia", bia);
		expect((await site.letter(bia, "ana", { subject: "Re: Friday" })).threadId).not.toBe(letter.threadId);
	});

	test("to somebody who does not hold the first letter shows them no more than the answer", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		const letter = await received(ana, "bia", bia);
		await expectChangesToExplain([bia, caio], () => site.letter(bia, "caio", { inReplyTo: letter.id }));
		const thread = await getThread(caio, letter.threadId);
		expect(thread.items).toHaveLength(1);
		expect(thread.items[0]).not.toHaveProperty("inReplyTo");
	});

	test("to a letter that the sender does not hold is refused, whether it exists or not", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		const letter = await received(ana, "bia", bia);
		for (const inReplyTo of [letter.id, "no-such-letter"]) {
			await expect(expectChangesToExplain([], () => site.letter(caio, "ana", { inReplyTo }))).rejects.toMatchObject({
				code: "invalid_input",
				extra: { errors: [{ path: "inReplyTo", code: "unknown_message" }] },
			});
		}
	});

	test("loses its reference in step with what its reader is told, when the first letter goes for good", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const letter = await received(ana, "bia", bia);
		await site.letter(bia, "ana", { inReplyTo: letter.id });
		await deleteMessage(bia, letter.id);
		await expectChangesToExplain([bia], () => deleteMessage(bia, letter.id));
	});
});
