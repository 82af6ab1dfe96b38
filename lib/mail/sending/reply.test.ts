import { expect, test } from "vitest";
import { deleteMessage } from "#lib/mail/messages/delete-message";
import { getThread } from "#lib/mail/threads/get-thread";
import { expectChangesToExplain } from "../../../tests/fixtures/explain-changes";
import { onBothDatabases } from "../../../tests/fixtures/test-site";

onBothDatabases("a reply", (site) => {
	async function received(...[from, to, account]: [Parameters<typeof site.letter>[0], string, Parameters<typeof site.list>[0]]) {
		await site.letter(from, to);
		const [row] = await site.list(account);
		if (!row) throw new Error("nothing arrived");
		return row;
	}

	test("joins the thread on both sides, and has inReplyTo", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const original = await received(ana, "bia", bia);
		const reply = await expectChangesToExplain([ana, bia], () => site.letter(bia, "ana", { inReplyTo: original.id, subject: "Re: Friday" }));
		expect(reply).toMatchObject({ threadId: original.threadId, inReplyTo: original.id });
		const [sent] = await site.list(ana, "sent");
		const [arrived] = await site.list(ana);
		expect(arrived).toMatchObject({ threadId: original.threadId, inReplyTo: sent?.id });
		expect((await getThread(ana, original.threadId)).items.map(({ subject }) => subject)).toEqual(["Friday", "Re: Friday"]);
	});

	test("with the same subject but without inReplyTo starts another thread", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const original = await received(ana, "bia", bia);
		expect((await site.letter(bia, "ana", { subject: "Re: Friday" })).threadId).not.toBe(original.threadId);
	});

	test("to somebody without a copy of the first message shows them the reply only", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		const original = await received(ana, "bia", bia);
		await expectChangesToExplain([bia, caio], () => site.letter(bia, "caio", { inReplyTo: original.id }));
		const thread = await getThread(caio, original.threadId);
		expect(thread.items).toHaveLength(1);
		expect(thread.items[0]).not.toHaveProperty("inReplyTo");
	});

	test("to a message of which the sender has no copy is refused, whether it exists or not", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		const original = await received(ana, "bia", bia);
		for (const inReplyTo of [original.id, "no-such-letter"]) {
			await expect(expectChangesToExplain([], () => site.letter(caio, "ana", { inReplyTo }))).rejects.toMatchObject({
				code: "invalid_input",
				extra: { errors: [{ path: "inReplyTo", code: "unknown_message" }] },
			});
		}
	});

	test("loses inReplyTo, by a change, when the first message is deleted for good", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const original = await received(ana, "bia", bia);
		await site.letter(bia, "ana", { inReplyTo: original.id });
		await deleteMessage(bia, original.id);
		await expectChangesToExplain([bia], () => deleteMessage(bia, original.id));
	});
});
