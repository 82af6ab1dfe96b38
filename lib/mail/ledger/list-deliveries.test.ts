import { expect, test } from "vitest";
import type { AccountId } from "#lib/core/ids";
import { updateMessage } from "#lib/mail/messages/update-message";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { listDeliveries } from "./list-deliveries";
import { markReceived } from "./mark-received";

onBothDatabases("the deliveries of a message", (site) => {
	const inboxId = async (account: AccountId) => (await site.list(account))[0]?.id ?? "";

	test("show the sender the state and times of each copy", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio", "duda");
		const sent = await site.letter(ana, ["bia", "caio"], { bcc: ["duda"] });
		const at = (ms: number) => new Date(ms).toISOString();
		const sentAt = at(site.clock());
		site.pass(1000);
		await markReceived(bia, [await inboxId(bia)], site.clock);
		const deliveredAt = at(site.clock());
		site.pass(1000);
		await updateMessage(caio, await inboxId(caio), { read: true }, site.clock);
		const readAt = at(site.clock());
		const { items, nextCursor } = await listDeliveries(ana, sent.id, { limit: 10 });
		expect(items).toEqual([
			{
				messageId: sent.id,
				recipient: { handle: "bia", name: "bia", kind: "person" },
				state: "delivered",
				times: { queued: sentAt, sent: sentAt, delivered: deliveredAt },
			},
			{
				messageId: sent.id,
				recipient: { handle: "caio", name: "caio", kind: "person" },
				state: "read",
				times: { queued: sentAt, sent: sentAt, delivered: readAt, read: readAt },
			},
			{ messageId: sent.id, recipient: { handle: "duda", name: "duda", kind: "person" }, state: "sent", times: { queued: sentAt, sent: sentAt } },
		]);
		expect(nextCursor).toBeNull();
	});

	test("are visible to the sender only", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		const sent = await site.letter(ana, "bia");
		const theirs = await inboxId(bia);
		for (const [account, id] of [
			[bia, theirs],
			[bia, sent.id],
			[caio, sent.id],
			[caio, theirs],
			[ana, theirs],
			[ana, "no-such-letter"],
		] as const) {
			await expect(listDeliveries(account, id, { limit: 10 })).rejects.toMatchObject({ code: "not_found" });
		}
	});

	test("of a message to oneself belong to the sent copy only", async () => {
		const ana = await site.person("ana");
		const sent = await site.letter(ana, "ana");
		expect((await listDeliveries(ana, sent.id, { limit: 10 })).items).toHaveLength(1);
		await expect(listDeliveries(ana, await inboxId(ana), { limit: 10 })).rejects.toMatchObject({ code: "not_found" });
	});

	test("are paged without losing or repeating a row", async () => {
		const handles = Array.from({ length: 7 }, (_, n) => `reader-${n}`);
		const [ana] = await site.people("ana", ...handles);
		const sent = await site.letter(ana as AccountId, handles);
		const seen: string[] = [];
		let cursor: string | undefined;
		do {
			const page = await listDeliveries(ana as AccountId, sent.id, { limit: 3, cursor });
			seen.push(...page.items.map(({ recipient }) => recipient.handle));
			expect(new Set(seen).size).toBe(seen.length);
			cursor = page.nextCursor ?? undefined;
		} while (cursor !== undefined);
		expect(seen).toEqual(handles);
	});

	test("add up to the message's summary", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio", "duda");
		const sent = await site.letter(ana, ["bia", "caio", "duda"]);
		await markReceived(bia, [await inboxId(bia)]);
		await updateMessage(caio, await inboxId(caio), { read: true });
		const { items } = await listDeliveries(ana, sent.id, { limit: 10 });
		const counted = (state: string) => items.filter((item) => item.state === state).length;
		expect((await site.list(ana, "sent"))[0]?.deliveries).toEqual({
			total: items.length,
			queued: counted("queued"),
			sent: counted("sent"),
			delivered: counted("delivered"),
			read: counted("read"),
			failed: counted("failed"),
		});
	});
});
