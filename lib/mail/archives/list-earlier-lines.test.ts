import { expect, test } from "vitest";
import { openChatSchema, threadMessageSchema } from "#lib/contracts/chats";
import type { AccountId } from "#lib/core/ids";
import { putMember } from "#lib/groups/members/put-member";
import { removeMember } from "#lib/groups/members/remove-member";
import { updateGroup } from "#lib/groups/update-group";
import { openChat } from "#lib/mail/chats/open-chat";
import { sendInThread } from "#lib/mail/chats/send-in-thread";
import { takeBack } from "#lib/mail/edits/take-back";
import { expectChangesToExplain } from "../../../tests/fixtures/explain-changes";
import { makeGroup } from "../../../tests/fixtures/make-group";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { hasEarlierLines, listEarlierLines } from "./list-earlier-lines";

const NOT_FOUND = { code: "not_found" };

onBothDatabases("lines of a group's chat from before a member joined", (site) => {
	const earlier = async (viewer: AccountId, limit = 50, cursor?: string) => {
		const { items, nextCursor } = await listEarlierLines(viewer, "design", { limit, cursor });
		return { texts: items.map(({ text }) => text), nextCursor };
	};

	/** Three lines of ana's and bia's before caio joined, and one after. */
	async function withNewcomer(archivePolicy: "all" | "since-joining" = "all") {
		const [ana, bia, caio, duda] = await site.people("ana", "bia", "caio", "duda");
		await makeGroup(ana, "design", { bia }, { archivePolicy }, site.clock);
		const { thread } = await openChat(ana, openChatSchema.parse({ group: "design" }));
		const say = (who: AccountId, text: string) => sendInThread(who, thread.id, threadMessageSchema.parse({ text }), site.clock);
		const first = await say(ana, "One");
		await say(bia, "Two");
		await say(ana, "Three");
		const join = async () => {
			await putMember(ana, "design", "caio", {});
			await putMember(caio, "design", "caio", {}, site.clock);
		};
		await join();
		await say(bia, "Four, with Caio");
		return { ana, bia, caio, duda, first, say, join };
	}

	test("are read by pages, oldest first, where the archive is open, and reading marks nothing", async () => {
		const { ana, caio } = await withNewcomer();
		expect(await hasEarlierLines(caio, "design")).toBe(true);
		const newest = await expectChangesToExplain([], () => earlier(caio, 2));
		expect(newest.texts).toEqual(["Two", "Three"]);
		expect(await earlier(caio, 2, newest.nextCursor ?? "")).toEqual({ texts: ["One"], nextCursor: null });
		expect(await earlier(ana)).toEqual({ texts: [], nextCursor: null });
		expect(await hasEarlierLines(ana, "design")).toBe(false);
	});

	test("are not shown where the archive begins with joining, and not any more once it is closed", async () => {
		const { ana, caio } = await withNewcomer("since-joining");
		expect(await earlier(caio)).toEqual({ texts: [], nextCursor: null });
		expect(await hasEarlierLines(caio, "design")).toBe(false);
		await updateGroup(ana, "design", { archivePolicy: "all" });
		expect((await earlier(caio)).texts).toHaveLength(3);
	});

	test("are as they are now: one that was taken back is a trace", async () => {
		const { ana, caio, first } = await withNewcomer();
		await takeBack(ana, first.id, site.clock);
		expect((await listEarlierLines(caio, "design", { limit: 50 })).items[0]).toMatchObject({ text: "", deletedAt: expect.any(String) });
	});

	test("end with the last time a member joined, without what they hold from before", async () => {
		const { caio, say, bia, join } = await withNewcomer();
		await removeMember(caio, "design", "caio");
		await say(bia, "Five, without Caio");
		await join();
		expect((await earlier(caio)).texts).toEqual(["One", "Two", "Three", "Five, without Caio"]);
	});

	test("are not there for a stranger, for who left, and for who is only invited", async () => {
		const { ana, caio, duda } = await withNewcomer();
		await removeMember(caio, "design", "caio");
		await putMember(ana, "design", "duda", {});
		for (const viewer of [caio, duda]) {
			await expect(earlier(viewer)).rejects.toMatchObject(NOT_FOUND);
			expect(await hasEarlierLines(viewer, "design")).toBe(false);
		}
		await expect(listEarlierLines(ana, "design", { limit: 5, cursor: "broken" })).rejects.toMatchObject({ code: "invalid_input" });
	});
});
