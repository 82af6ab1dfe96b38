import { expect, test } from "vitest";
import { blockPerson } from "#lib/accounts/blocking/block-person";
import { unblockPerson } from "#lib/accounts/blocking/unblock-person";
import { updateProfile } from "#lib/accounts/profiles/update-profile";
import type { AccountId } from "#lib/core/ids";
import { listDeliveries } from "#lib/mail/ledger/list-deliveries";
import { getCounts } from "#lib/mail/mailboxes/get-counts";
import { deleteMessage } from "#lib/mail/messages/delete-message";
import { getMessage } from "#lib/mail/messages/get-message";
import { updateMessage } from "#lib/mail/messages/update-message";
import { getThread } from "#lib/mail/threads/get-thread";
import { updateThread } from "#lib/mail/threads/update-threads";
import { expectChangesToExplain } from "../../../tests/fixtures/explain-changes";
import { makeGroup } from "../../../tests/fixtures/make-group";
import { expectRecountAgrees } from "../../../tests/fixtures/recount";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { retryMessage } from "./retry-message";

onBothDatabases("a letter from a blocked person", (site) => {
	const at = (ms: number) => new Date(ms).toISOString();
	const ledger = async (account: AccountId, id: string) => (await listDeliveries(account, id, { limit: 100 })).items;
	const states = async (account: AccountId, id: string) => (await ledger(account, id)).map(({ recipient, state, reason }) => [recipient.handle, state, reason]);
	const person = (handle: string) => ({ handle, name: handle, kind: "person" });
	const via = { handle: "design", name: "design", kind: "group" };
	const NOT_FOUND = { code: "not_found" };

	test("fails for the blocker with a neutral reason, and reaches everybody else", async () => {
		const [ana, bia, caio, duda] = await site.people("ana", "bia", "caio", "duda");
		await blockPerson(bia, "ana");
		const sent = await expectChangesToExplain([ana, caio, duda], () => site.letter(ana, ["caio", "bia"], { bcc: ["duda"] }));
		const now = at(site.clock());
		expect(sent.deliveries).toEqual({ total: 3, queued: 0, sent: 2, delivered: 0, read: 0, failed: 1 });
		expect(await getMessage(ana, sent.id)).toEqual(sent);
		expect(await ledger(ana, sent.id)).toMatchObject([
			{ recipient: { handle: "caio" }, state: "sent", times: { queued: now, sent: now } },
			{ recipient: { handle: "bia" }, state: "failed", reason: "not_accepted", times: { queued: now, failed: now } },
			{ recipient: { handle: "duda" }, state: "sent" },
		]);
		expect((await ledger(ana, sent.id))[1]?.times).not.toHaveProperty("sent");
		expect(await site.list(bia, "all")).toEqual([]);
		expect((await getCounts(bia)).inbox.total).toBe(0);
		expect((await site.list(caio))[0]?.to.map(({ handle }) => handle)).toEqual(["caio", "bia"]);
		expect(await site.list(duda)).toHaveLength(1);
		await expectRecountAgrees();
	});

	test("to the blocker alone is sent, with one failed delivery", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await blockPerson(bia, "ana");
		const sent = await expectChangesToExplain([ana], () => site.letter(ana, "bia", { clientId: "once" }));
		expect((await site.letter(ana, "bia", { clientId: "once" })).id).toBe(sent.id);
		expect(await states(ana, sent.id)).toEqual([["bia", "failed", "not_accepted"]]);
		expect(sent).toMatchObject({ mailbox: "sent", deliveries: { total: 1, sent: 0, failed: 1 } });
		expect(await site.list(ana, "sent")).toHaveLength(1);
		await expect(getThread(bia, sent.threadId)).rejects.toMatchObject(NOT_FOUND);
	});

	test("is stored until its last copy is deleted, and no longer", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		await blockPerson(bia, "ana");
		const sent = await site.letter(ana, ["bia", "caio"]);
		const theirs = (await site.list(caio))[0]?.id ?? "";
		for (const [account, id] of [
			[ana, sent.id],
			[caio, theirs],
		] as const) {
			expect(await site.rows("SELECT 1 AS n FROM message")).toHaveLength(1);
			for (let n = 0; n < 2; n++) await expectChangesToExplain([account], () => deleteMessage(account, id));
		}
		expect(await site.rows("SELECT 1 AS n FROM message")).toEqual([]);
		await expectRecountAgrees();
	});

	test("does not end the conversation: answers of others reach the blocker, with what they hold of it", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		await blockPerson(bia, "ana");
		const sent = await site.letter(ana, ["bia", "caio"]);
		const received = (await site.list(caio))[0];
		await expectChangesToExplain([ana, bia, caio], () => site.letter(caio, ["ana", "bia"], { inReplyTo: received?.id }));
		const [answer] = await site.list(bia);
		expect(answer).toMatchObject({ threadId: sent.threadId, from: { handle: "caio" } });
		expect(answer).not.toHaveProperty("inReplyTo");
		await expectChangesToExplain([ana, bia, caio], () => site.letter(bia, ["ana", "caio"], { inReplyTo: answer?.id }));
		const again = await expectChangesToExplain([ana, caio], async () => {
			const [newest] = await site.list(ana);
			return site.letter(ana, ["bia", "caio"], { inReplyTo: newest?.id });
		});
		expect(await states(ana, again.id)).toEqual([
			["bia", "failed", "not_accepted"],
			["caio", "sent", undefined],
		]);
		await expectRecountAgrees();
	});

	test("is refused from the block on: what arrived before stays, and can be read", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const before = await site.letter(ana, "bia");
		await blockPerson(bia, "ana");
		const [held] = await site.list(bia);
		await expectChangesToExplain([ana, bia], () => updateMessage(bia, held?.id ?? "", { read: true }));
		expect(await states(ana, before.id)).toEqual([["bia", "read", undefined]]);
		await unblockPerson(bia, "ana");
		await expectChangesToExplain([ana, bia], () => site.letter(ana, "bia"));
		expect(await site.list(bia)).toHaveLength(2);
	});

	test("sent while one is being blocked is either delivered or refused, for sender and recipient alike", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await Promise.all([
			...Array.from({ length: 10 }, (_, n) => site.send(ana, { to: ["bia"], text: `${n}` })),
			blockPerson(bia, "ana"),
			...Array.from({ length: 10 }, (_, n) => site.send(ana, { to: ["bia"], text: `later ${n}` })),
		]);
		const failed = (await site.list(ana, "sent")).filter(({ deliveries }) => deliveries?.failed === 1);
		expect(await site.list(bia)).toHaveLength(20 - failed.length);
		await expectRecountAgrees();
	});

	test("is retried for those who would accept it now: the same letter, in the same thread, received now", async () => {
		const [ana, bia, caio, duda] = await site.people("ana", "bia", "caio", "duda");
		for (const account of [bia, caio, duda]) await blockPerson(account, "ana");
		const sent = await site.letter(ana, ["bia", "caio"], { bcc: ["duda"] });
		const sentAt = at(site.clock());
		await expectChangesToExplain([], async () => expect(await retryMessage(ana, sent.id, site.clock)).toEqual({ retried: [] }));
		await unblockPerson(bia, "ana");
		await unblockPerson(duda, "ana");
		await updateProfile(duda, { receipts: false });
		site.pass(60_000);
		const now = at(site.clock());
		const outcome = await expectChangesToExplain([ana, bia, duda], () => retryMessage(ana, sent.id, site.clock));
		expect(outcome).toEqual({ retried: ["bia", "duda"] });
		const [letter] = await site.list(bia);
		expect(letter).toMatchObject({ threadId: sent.threadId, subject: "Friday", sentAt, receivedAt: now, read: false, mailbox: "inbox" });
		expect(await getMessage(bia, letter?.id ?? "")).toMatchObject({ text: "Shall we walk?" });
		expect(await getMessage(bia, letter?.id ?? "")).not.toHaveProperty("bcc");
		const items = await ledger(ana, sent.id);
		expect(items.map(({ state, times, reason }) => ({ state, times, reason }))).toEqual([
			{ state: "sent", times: { queued: sentAt, sent: now }, reason: undefined },
			{ state: "failed", times: { queued: sentAt, failed: sentAt }, reason: "not_accepted" },
			{ state: "sent", times: { queued: sentAt, sent: now }, reason: "receipts_off" },
		]);
		expect((await getMessage(ana, sent.id)).deliveries).toEqual({ total: 3, queued: 0, sent: 2, delivered: 0, read: 0, failed: 1 });
		await expectChangesToExplain([ana, bia], () => updateMessage(bia, letter?.id ?? "", { read: true }));
		expect((await getMessage(ana, sent.id)).deliveries).toMatchObject({ sent: 1, read: 1, failed: 1 });
		await expectRecountAgrees();
	});

	test("through a group fails for the blocker alone, and the ledger names the group", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		const design = await makeGroup(ana, "design", { bia, caio });
		await blockPerson(bia, "ana");
		const sent = await expectChangesToExplain([ana, caio, design], () => site.letter(ana, "design"));
		expect(sent.deliveries).toEqual({ total: 2, queued: 0, sent: 1, delivered: 0, read: 0, failed: 1 });
		const now = at(site.clock());
		expect(await ledger(ana, sent.id)).toEqual([
			{ messageId: sent.id, recipient: person("bia"), via, state: "failed", reason: "not_accepted", times: { queued: now, failed: now } },
			{ messageId: sent.id, recipient: person("caio"), via, state: "sent", times: { queued: now, sent: now } },
		]);
		expect(await site.list(bia, "all")).toEqual([]);
		expect(await site.list(design, "archive")).toMatchObject([{ threadId: sent.threadId }]);
		expect(await site.rows("SELECT copies FROM message")).toEqual([{ copies: 3 }]);
		await expectRecountAgrees();
	});

	test("through a group is retried as sent through it, and stays in its archive once", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		const design = await makeGroup(ana, "design", { bia, caio });
		await blockPerson(bia, "ana");
		const sent = await site.letter(ana, "design");
		const sentAt = at(site.clock());
		await unblockPerson(bia, "ana");
		site.pass(60_000);
		const outcome = await expectChangesToExplain([ana, bia], () => retryMessage(ana, sent.id, site.clock));
		expect(outcome).toEqual({ retried: ["bia"] });
		expect((await ledger(ana, sent.id))[0]).toEqual({
			messageId: sent.id,
			recipient: person("bia"),
			via,
			state: "sent",
			times: { queued: sentAt, sent: at(site.clock()) },
		});
		expect(await site.list(bia)).toMatchObject([{ threadId: sent.threadId, to: [via], read: false }]);
		expect(await site.list(design, "archive")).toHaveLength(1);
		expect(await site.rows("SELECT copies FROM message")).toEqual([{ copies: 4 }]);
		await expectRecountAgrees();
	});

	test("is retried into a conversation that went on, and into the archive of those who muted it", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		await blockPerson(bia, "ana");
		const sent = await site.letter(ana, ["bia", "caio"]);
		await site.letter(caio, "bia", { inReplyTo: (await site.list(caio))[0]?.id });
		await updateThread(bia, sent.threadId, { muted: true });
		await unblockPerson(bia, "ana");
		site.pass(1000);
		await expectChangesToExplain([ana, bia], () => retryMessage(ana, sent.id, site.clock));
		expect(await site.list(bia, "archive")).toMatchObject([{ from: { handle: "ana" } }]);
		const [answer] = await site.list(bia);
		expect(answer?.inReplyTo).toBe((await site.list(bia, "archive"))[0]?.id);
		await expectRecountAgrees();
	});

	test("is stored once however often, and from however many tabs, it is retried", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await blockPerson(bia, "ana");
		const sent = await site.letter(ana, "bia");
		await unblockPerson(bia, "ana");
		const outcomes = await Promise.all(Array.from({ length: 8 }, () => retryMessage(ana, sent.id, site.clock)));
		expect(outcomes.filter(({ retried }) => retried.length > 0)).toEqual([{ retried: ["bia"] }]);
		expect(await site.list(bia)).toHaveLength(1);
		await expectChangesToExplain([], () => retryMessage(ana, sent.id, site.clock));
		expect(await site.rows("SELECT copies FROM message")).toEqual([{ copies: 2 }]);
		await expectRecountAgrees();
	});

	test("is not retried for an account that was deleted", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await blockPerson(bia, "ana");
		const sent = await site.letter(ana, "bia");
		await site.run("DELETE FROM blocked");
		await site.run("UPDATE account SET deleted_at = 1 WHERE id = ?", bia);
		expect(await retryMessage(ana, sent.id)).toEqual({ retried: [] });
		expect(await states(ana, sent.id)).toEqual([["bia", "failed", "not_accepted"]]);
	});

	test("is retried by its sender only, and only while they hold it", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio", "duda");
		await blockPerson(bia, "ana");
		const sent = await site.letter(ana, ["bia", "caio"]);
		const received = (await site.list(caio))[0]?.id ?? "";
		await unblockPerson(bia, "ana");
		await expectChangesToExplain([], async () => {
			for (const [account, id] of [
				[bia, sent.id],
				[caio, sent.id],
				[caio, received],
				[ana, received],
				[ana, "nothing"],
				[ana, "a\u0000b"],
			] as const)
				await expect(retryMessage(account, id)).rejects.toMatchObject(NOT_FOUND);
		});
		for (let n = 0; n < 2; n++) await deleteMessage(ana, sent.id);
		await expect(retryMessage(ana, sent.id)).rejects.toMatchObject(NOT_FOUND);
		expect(await site.list(bia)).toEqual([]);
	});
});
