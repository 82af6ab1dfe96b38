import { expect, test } from "vitest";
import type { AccountId } from "#lib/core/ids";
import { onBothDatabases } from "../../tests/fixtures/house";
import { listDeliveries } from "./list-deliveries";
import { markReceived } from "./mark-received";
import { updateMessage } from "./update-message";

onBothDatabases("the ledger of a letter", (house) => {
	const inboxId = async (account: AccountId) => (await house.list(account))[0]?.id ?? "";

	test("tells the sender how far each copy came, and when", async () => {
		const [ana, bia, caio] = await house.people("ana", "bia", "caio", "duda");
		const sent = await house.letter(ana, ["bia", "caio"], { bcc: ["duda"] });
		const at = (ms: number) => new Date(ms).toISOString();
		const sentAt = at(house.clock());
		house.pass(1000);
		await markReceived(bia, [await inboxId(bia)], house.clock);
		const deliveredAt = at(house.clock());
		house.pass(1000);
		await updateMessage(caio, await inboxId(caio), { read: true }, house.clock);
		const readAt = at(house.clock());
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

	test("is nobody's but the sender's", async () => {
		const [ana, bia, caio] = await house.people("ana", "bia", "caio");
		const sent = await house.letter(ana, "bia");
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

	test("to a letter to oneself belongs to the sent copy only", async () => {
		const ana = await house.person("ana");
		const sent = await house.letter(ana, "ana");
		expect((await listDeliveries(ana, sent.id, { limit: 10 })).items).toHaveLength(1);
		await expect(listDeliveries(ana, await inboxId(ana), { limit: 10 })).rejects.toMatchObject({ code: "not_found" });
	});

	test("comes in pages without losing or doubling a row", async () => {
		const handles = Array.from({ length: 7 }, (_, n) => `reader-${n}`);
		const [ana] = await house.people("ana", ...handles);
		const sent = await house.letter(ana as AccountId, handles);
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

	test("its figures are those of its rows", async () => {
		const [ana, bia, caio] = await house.people("ana", "bia", "caio", "duda");
		const sent = await house.letter(ana, ["bia", "caio", "duda"]);
		await markReceived(bia, [await inboxId(bia)]);
		await updateMessage(caio, await inboxId(caio), { read: true });
		const { items } = await listDeliveries(ana, sent.id, { limit: 10 });
		const counted = (state: string) => items.filter((item) => item.state === state).length;
		expect((await house.list(ana, "sent"))[0]?.deliveries).toEqual({
			total: items.length,
			queued: counted("queued"),
			sent: counted("sent"),
			delivered: counted("delivered"),
			read: counted("read"),
			failed: counted("failed"),
		});
	});
});
