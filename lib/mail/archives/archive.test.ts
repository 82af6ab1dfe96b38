import { expect, test } from "vitest";
import type { AccountId } from "#lib/core/ids";
import { putMember } from "#lib/groups/members/put-member";
import { removeMember } from "#lib/groups/members/remove-member";
import { updateGroup } from "#lib/groups/update-group";
import { deleteThread } from "#lib/mail/threads/delete-thread";
import { expectChangesToExplain } from "../../../tests/fixtures/explain-changes";
import { makeGroup } from "../../../tests/fixtures/make-group";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { getArchivedThread } from "./get-archived-thread";
import { listArchive } from "./list-archive";

onBothDatabases("a group's archive", (site) => {
	const listed = async (viewer: AccountId) => (await listArchive(viewer, "design", { limit: 50 })).items.map(({ subject, count }) => `${subject} ${count}`);
	const unknown = (act: Promise<unknown>) => expect(act).rejects.toMatchObject({ code: "not_found" });

	/** A letter of ana's and bia's answer, before caio joined, and one after. */
	async function withNewcomer(archivePolicy: "all" | "since-joining") {
		const [ana, bia, caio, duda] = await site.people("ana", "bia", "caio", "duda");
		await makeGroup(ana, "design", { bia }, { archivePolicy }, site.clock);
		const first = await site.letter(ana, "design", { subject: "Early", text: "Before you came" });
		await site.letter(bia, "design", { subject: "Re: Early", text: "Yes", inReplyTo: (await site.list(bia))[0]?.id });
		site.pass(1000);
		await putMember(ana, "design", "caio", {});
		await putMember(caio, "design", "caio", {}, site.clock);
		const late = await site.letter(ana, "design", { subject: "Late" });
		return { ana, bia, caio, duda, first, late };
	}

	test("is open to a newcomer who holds no copy, where the policy says so", async () => {
		const { ana, caio, first } = await withNewcomer("all");
		const page = await listArchive(caio, "@Design", { limit: 50 });
		expect(page).toMatchObject({
			items: [
				{ subject: "Late", count: 1, unread: 0, participants: [{ handle: "ana" }, { handle: "design", kind: "group" }] },
				{ subject: "Early", count: 2, unread: 0, participants: [{ handle: "ana" }, { handle: "bia" }, { handle: "design" }], senders: 2 },
			],
			nextCursor: null,
		});
		const { items } = await expectChangesToExplain([], () => getArchivedThread(caio, "design", first.threadId));
		expect(items).toMatchObject([
			{ subject: "Early", text: "Before you came", from: { handle: "ana" }, mailbox: "archive", read: true },
			{ subject: "Re: Early", text: "Yes" },
		]);
		expect(JSON.stringify(items)).not.toContain("deliveries");
		expect(await listed(ana)).toEqual(["Late 1", "Early 2"]);
	});

	test("begins for a newcomer where they joined, where the policy says so", async () => {
		const { ana, bia, caio, first, late } = await withNewcomer("since-joining");
		expect(await listed(caio)).toEqual(["Late 1"]);
		await unknown(getArchivedThread(caio, "design", first.threadId));
		expect((await getArchivedThread(caio, "design", late.threadId)).items).toHaveLength(1);
		await site.letter(bia, "design", { subject: "Re: Early", text: "Again", inReplyTo: (await site.list(bia)).at(-1)?.id });
		expect((await listArchive(caio, "design", { limit: 50 })).items[0]).toMatchObject({
			subject: "Early",
			count: 1,
			participants: [{ handle: "bia" }, { handle: "design" }],
			snippet: "Again",
		});
		expect((await getArchivedThread(caio, "design", first.threadId)).items.map(({ text }) => text)).toEqual(["Again"]);
		expect(await listed(ana)).toEqual(["Early 3", "Late 1"]);
		await updateGroup(ana, "design", { archivePolicy: "all" });
		expect(await listed(caio)).toEqual(["Early 3", "Late 1"]);
	});

	test("shows a newcomer nothing older, though the clock was set back before they joined", async () => {
		const { ana } = await withNewcomer("since-joining");
		const duda = (await site.rows<{ id: AccountId }>("SELECT id FROM account WHERE handle = 'duda'"))[0]?.id as AccountId;
		site.pass(-3_600_000);
		await putMember(ana, "design", "duda", {}, site.clock);
		await putMember(duda, "design", "duda", {}, site.clock);
		expect(await listed(duda)).toEqual([]);
		await site.letter(ana, "design", { subject: "After" });
		expect(await listed(duda)).toEqual(["After 1"]);
		site.pass(3_600_000);
	});

	test("is unknown to strangers, to the invited and to who left, also of a listed group", async () => {
		const { ana, caio, duda, first } = await withNewcomer("all");
		await updateGroup(ana, "design", { joinPolicy: "open" });
		const seesNothing = async (viewer: AccountId) => {
			await unknown(listArchive(viewer, "design", { limit: 50 }));
			await unknown(getArchivedThread(viewer, "design", first.threadId));
		};
		await seesNothing(duda);
		await putMember(ana, "design", "duda", {});
		await seesNothing(duda);
		await removeMember(caio, "design", "caio");
		await seesNothing(caio);
	});

	test("opens only its own threads", async () => {
		const { ana, bia } = await withNewcomer("all");
		const between = await site.letter(ana, "bia");
		await unknown(getArchivedThread(bia, "design", between.threadId));
	});

	test("keeps what its members delete from their mailboxes", async () => {
		const { ana, bia, first } = await withNewcomer("all");
		for (const person of [ana, bia]) for (let times = 0; times < 2; times++) await deleteThread(person, first.threadId);
		expect((await getArchivedThread(ana, "design", first.threadId)).items).toHaveLength(2);
	});

	test("is paged by key, each thread once", async () => {
		const { ana } = await withNewcomer("all");
		for (const subject of ["one", "two", "three"]) await site.letter(ana, "design", { subject });
		const seen: string[] = [];
		let cursor: string | undefined;
		do {
			const page = await listArchive(ana, "design", { limit: 2, cursor });
			seen.push(...page.items.map(({ subject }) => subject));
			cursor = page.nextCursor ?? undefined;
		} while (cursor !== undefined);
		expect(seen).toEqual(["three", "two", "one", "Late", "Early"]);
		await expect(listArchive(ana, "design", { limit: 2, cursor: "nonsense" })).rejects.toMatchObject({ code: "invalid_input" });
	});
});
