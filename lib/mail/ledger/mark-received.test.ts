import { expect, test } from "vitest";
import type { AccountId } from "#lib/core/ids";
import { fetchMailbox, fetchMessage } from "#lib/mail/messages/fetch-messages";
import { updateMessage } from "#lib/mail/messages/update-message";
import { expectChangesToExplain } from "../../../tests/fixtures/explain-changes";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { listDeliveries } from "./list-deliveries";
import { markReceived } from "./mark-received";

onBothDatabases("marking messages as received", (site) => {
	const inboxIds = async (account: AccountId) => (await site.list(account)).map(({ id }) => id);
	const states = async (account: AccountId, id: string) => (await listDeliveries(account, id, { limit: 10 })).items.map(({ state }) => state);

	test("changes the deliveries of each sender, and nothing for other accounts", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio", "duda");
		const fromAna = await site.letter(ana, ["bia", "duda"]);
		const fromCaio = await site.letter(caio, "bia");
		await expectChangesToExplain([ana, caio], async () => markReceived(bia, await inboxIds(bia), site.clock));
		expect(await states(ana, fromAna.id)).toEqual(["delivered", "sent"]);
		expect(await states(caio, fromCaio.id)).toEqual(["delivered"]);
	});

	test("repeated, or from two devices at once, is recorded once", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await site.letter(ana, "bia");
		const ids = await inboxIds(bia);
		const changed = async () => (await site.rows("SELECT 1 FROM change WHERE account_id = ? AND type = 'delivery' AND op = 'updated'", ana)).length;
		await expectChangesToExplain([ana], () => Promise.all([markReceived(bia, ids), markReceived(bia, ids), markReceived(bia, [...ids, ...ids])]));
		expect(await changed()).toBe(1);
		await expectChangesToExplain([], () => markReceived(bia, ids));
	});

	test("ignores ids of other accounts and unknown ids", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		const sent = await site.letter(ana, "bia");
		const [theirs] = await inboxIds(bia);
		await expectChangesToExplain([], () => markReceived(caio, [theirs ?? "", sent.id, "no-such-letter"]));
		expect(await states(ana, sent.id)).toEqual(["sent"]);
		await expectChangesToExplain([], () => markReceived(ana, [sent.id]));
		await expectChangesToExplain([], () => markReceived(bia, []));
	});

	test("accepts a zero byte in an id", async () => {
		const ana = await site.person("ana");
		await expect(markReceived(ana, ["a\u0000"])).resolves.toBeUndefined();
	});

	test("changes nothing after the message was read", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const sent = await site.letter(ana, "bia");
		const [id] = await inboxIds(bia);
		await updateMessage(bia, id ?? "", { read: true });
		await expectChangesToExplain([], () => markReceived(bia, [id ?? ""]));
		expect(await states(ana, sent.id)).toEqual(["read"]);
	});

	test("happens when a recipient fetches a message or a mailbox, not when the sender does", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		const sent = await site.letter(ana, ["bia", "caio"]);
		await expectChangesToExplain([], () => fetchMessage(ana, sent.id));
		const [id] = await inboxIds(bia);
		await expectChangesToExplain([ana], () => fetchMessage(bia, id ?? ""));
		await expectChangesToExplain([ana], () => fetchMailbox(caio, { mailbox: "inbox", limit: 50 }));
		expect(await states(ana, sent.id)).toEqual(["delivered", "delivered"]);
	});
});
