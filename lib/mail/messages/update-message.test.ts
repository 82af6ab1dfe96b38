import { expect, test } from "vitest";
import { updateProfile } from "#lib/accounts/profiles/update-profile";
import { FILING_MAILBOXES, updateMessageSchema } from "#lib/contracts/messages";
import type { AccountId } from "#lib/core/ids";
import { listDeliveries } from "#lib/mail/ledger/list-deliveries";
import { getCounts } from "#lib/mail/mailboxes/get-counts";
import { expectChangesToExplain } from "../../../tests/fixtures/explain-changes";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { updateMessage } from "./update-message";

onBothDatabases("updating a message", (site) => {
	async function correspondence(): Promise<{ ana: AccountId; bia: AccountId; sentId: string; id: string }> {
		const [ana, bia] = await site.people("ana", "bia");
		const sent = await site.letter(ana, "bia");
		const [received] = await site.list(bia);
		return { ana, bia, sentId: sent.id, id: received?.id ?? "" };
	}
	const ledger = async (account: AccountId, id: string) => (await listDeliveries(account, id, { limit: 10 })).items[0];

	test("reading lowers the unread counter and gives the sender's delivery its read time", async () => {
		const { ana, bia, sentId, id } = await correspondence();
		site.pass(5000);
		const read = await expectChangesToExplain([ana, bia], () => updateMessage(bia, id, { read: true }, site.clock));
		expect(read.read).toBe(true);
		expect((await getCounts(bia)).inbox).toEqual({ total: 1, unread: 0, threads: 1, unreadThreads: 0 });
		expect(await ledger(ana, sentId)).toMatchObject({ state: "read", times: { read: new Date(site.clock()).toISOString() } });
		expect((await site.list(ana, "sent"))[0]?.deliveries).toEqual({ total: 1, queued: 0, sent: 0, delivered: 0, read: 1, failed: 0 });
	});

	test("a message that was read counts as delivered at the same time", async () => {
		const { ana, bia, sentId, id } = await correspondence();
		await updateMessage(bia, id, { read: true }, site.clock);
		const delivery = await ledger(ana, sentId);
		expect(delivery?.times.delivered).toBe(delivery?.times.read);
	});

	test("marking it unread and read again does not change the delivery", async () => {
		const { ana, bia, sentId, id } = await correspondence();
		await updateMessage(bia, id, { read: true }, site.clock);
		const first = await ledger(ana, sentId);
		site.pass(60_000);
		await expectChangesToExplain([bia], () => updateMessage(bia, id, { read: false }, site.clock));
		expect((await getCounts(bia)).inbox).toEqual({ total: 1, unread: 1, threads: 1, unreadThreads: 1 });
		await expectChangesToExplain([bia], () => updateMessage(bia, id, { read: true }, site.clock));
		expect(await ledger(ana, sentId)).toEqual(first);
	});

	test("without read receipts the delivery stays at delivered with the reason receipts_off", async () => {
		const { ana, bia, sentId, id } = await correspondence();
		await updateProfile(bia, { receipts: false });
		await expectChangesToExplain([ana, bia], () => updateMessage(bia, id, { read: true }, site.clock));
		const delivery = await ledger(ana, sentId);
		expect(delivery).toMatchObject({ state: "delivered", reason: "receipts_off" });
		expect(delivery?.times).not.toHaveProperty("read");
		expect((await site.list(ana, "sent"))[0]?.deliveries).toMatchObject({ delivered: 1, read: 0 });
	});

	test("starring changes nothing for the sender", async () => {
		const { bia, id } = await correspondence();
		await expectChangesToExplain([bia], () => updateMessage(bia, id, { starred: true }));
		expect((await site.list(bia, "starred")).map((row) => row.id)).toEqual([id]);
		await expectChangesToExplain([bia], () => updateMessage(bia, id, { starred: false }));
		expect(await site.list(bia, "starred")).toEqual([]);
	});

	test("it is not filed among the lines of chats", async () => {
		const { bia, id } = await correspondence();
		await expect(expectChangesToExplain([], () => updateMessage(bia, id, { mailbox: "chats" }))).rejects.toMatchObject({
			code: "invalid_input",
			extra: { errors: [{ path: "mailbox", code: "not_a_line" }] },
		});
	});

	test.each(FILING_MAILBOXES.filter((mailbox) => !["sent", "inbox", "chats"].includes(mailbox)))(
		"moving it to %s and back updates the counters of both mailboxes",
		async (mailbox) => {
			const { bia, id } = await correspondence();
			expect((await expectChangesToExplain([bia], () => updateMessage(bia, id, { mailbox }))).mailbox).toBe(mailbox);
			const counts = await getCounts(bia);
			expect([counts.inbox, counts[mailbox]]).toEqual([
				{ total: 0, unread: 0, threads: 0, unreadThreads: 0 },
				{ total: 1, unread: 1, threads: 1, unreadThreads: 1 },
			]);
			await expectChangesToExplain([bia], () => updateMessage(bia, id, { mailbox: "inbox" }));
			expect((await getCounts(bia)).inbox).toEqual({ total: 1, unread: 1, threads: 1, unreadThreads: 1 });
		},
	);

	test("several fields can be updated at once", async () => {
		const { ana, bia, id } = await correspondence();
		const updated = await expectChangesToExplain([ana, bia], () => updateMessage(bia, id, { read: true, starred: true, mailbox: "archive" }));
		expect(updated).toMatchObject({ read: true, starred: true, mailbox: "archive" });
		expect((await getCounts(bia)).archive).toEqual({ total: 1, unread: 0, threads: 1, unreadThreads: 0 });
	});

	test("a repeated update records no change", async () => {
		const { bia, id } = await correspondence();
		const all = { read: true, starred: true, mailbox: "archive" } as const;
		await updateMessage(bia, id, all);
		await expectChangesToExplain([], () => updateMessage(bia, id, all));
	});

	test("concurrent updates are counted once", async () => {
		const { bia, id } = await correspondence();
		await Promise.all([updateMessage(bia, id, { read: true }), updateMessage(bia, id, { read: true }), updateMessage(bia, id, { mailbox: "archive" })]);
		expect(await getCounts(bia)).toMatchObject({
			inbox: { total: 0, unread: 0, threads: 0, unreadThreads: 0 },
			archive: { total: 1, unread: 0, threads: 1, unreadThreads: 0 },
		});
	});

	test("only messages that the account sent can be moved to sent", async () => {
		const { ana, bia, sentId, id } = await correspondence();
		await updateMessage(ana, sentId, { mailbox: "archive" });
		await expectChangesToExplain([ana], () => updateMessage(ana, sentId, { mailbox: "sent" }));
		await expect(updateMessage(bia, id, { mailbox: "sent" })).rejects.toMatchObject({
			code: "invalid_input",
			extra: { errors: [{ path: "mailbox", code: "not_sent" }] },
		});
	});

	test("a refused field leaves the other fields unchanged", async () => {
		const { bia, id } = await correspondence();
		await expectChangesToExplain([], () => expect(updateMessage(bia, id, { read: true, mailbox: "sent" })).rejects.toMatchObject({ code: "invalid_input" }));
	});

	test("another account's copy is not found", async () => {
		const { ana, sentId, id } = await correspondence();
		const caio = await site.person("caio");
		for (const foreign of [id, sentId, "no-such-letter"]) {
			await expectChangesToExplain([], () => expect(updateMessage(caio, foreign, { read: true })).rejects.toMatchObject({ code: "not_found" }));
		}
		await expect(updateMessage(ana, id, { starred: true })).rejects.toMatchObject({ code: "not_found" });
	});
});

test.each([{}, { read: "yes" }, { mailbox: "starred" }, { mailbox: "drafts" }, { unknown: true }, [], null])("the update %j is refused", (update) => {
	expect(updateMessageSchema.safeParse(update).success).toBe(false);
});
