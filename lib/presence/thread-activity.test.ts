import { expect, test } from "vitest";
import type { AccountId } from "#lib/core/ids";
import { deleteThread } from "#lib/mail/threads/delete-thread";
import { onBothDatabases } from "../../tests/fixtures/test-site";
import { createMemoryPresence } from "./memory-presence";
import { createThreadActivity } from "./thread-activity";

onBothDatabases("what people do in a thread", (site) => {
	const NOT_FOUND = { code: "not_found" };
	const open = () => {
		const presence = createMemoryPresence(site.clock);
		return { presence, activity: createThreadActivity(presence, site.clock) };
	};

	test("is found for its holders only: from the first letter on, and until five seconds after the last was deleted", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		const { threadId } = await site.letter(ana, "bia");
		const { activity } = open();
		const viewing = (id: AccountId) => activity.viewing({ id, handle: "x", replying: false }, threadId);
		await viewing(ana);
		await viewing(bia);
		for (let n = 0; n < 2; n++) {
			await expect(viewing(caio)).rejects.toMatchObject(NOT_FOUND);
			await expect(activity.typing({ id: caio, handle: "caio" }, threadId)).rejects.toMatchObject(NOT_FOUND);
			await expect(activity.listOthers(caio, threadId)).rejects.toMatchObject(NOT_FOUND);
		}
		for (let n = 0; n < 2; n++) await deleteThread(bia, threadId);
		site.pass(4_999);
		await viewing(bia);
		site.pass(1);
		await expect(viewing(bia)).rejects.toMatchObject(NOT_FOUND);
		expect(await activity.listAudience(threadId, ana, [ana, bia, caio])).toEqual([]);
	});

	test("is told to who holds it, also to who connected or received it a moment ago", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		const { threadId, id } = await site.letter(ana, "bia");
		const { activity } = open();
		expect(await activity.listAudience(threadId, ana, [ana, bia])).toEqual([bia]);
		await site.letter(ana, ["bia", "caio"], { inReplyTo: id });
		expect(await activity.listAudience(threadId, ana, [ana, bia, caio])).toEqual([bia, caio]);
		expect(await activity.listAudience(threadId, ana, [])).toEqual([]);
		expect(await activity.listAudience("nothing", ana, [bia, caio])).toEqual([]);
	});

	test("is told, of a thread with more than two hundred holders connected, to those who have it open", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const { threadId } = await site.letter(ana, "bia");
		const others = Array.from({ length: 200 }, (_, n) => `other-${n}` as AccountId);
		for (const id of others) {
			await site.run(
				"INSERT INTO mailbox_thread (account_id, thread_id, mailbox_id, received_at, email_id, total, unread, flagged) VALUES (?, ?, ?, 1, ?, 1, 0, 0)",
				id,
				threadId,
				`box-${id}`,
				`email-${id}`,
			);
		}
		const { presence, activity } = open();
		expect(await activity.listAudience(threadId, ana, [ana, ...others])).toEqual(others);
		expect(await activity.listAudience(threadId, ana, [ana, bia, ...others])).toEqual([]);
		presence.viewing(threadId, { id: bia, handle: "bia", replying: false });
		presence.viewing(threadId, { id: "other-7" as AccountId, handle: "other-7", replying: true });
		expect(await activity.listAudience(threadId, ana, [ana, bia, ...others])).toEqual([bia, "other-7"]);
		expect(await activity.listOthers(ana, threadId)).toEqual([{ id: bia, handle: "bia", replying: false }]);
	});
});
