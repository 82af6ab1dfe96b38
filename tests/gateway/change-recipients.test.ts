import { expect, test } from "vitest";
import { blockPerson } from "#lib/accounts/blocking/block-person";
import { unblockPerson } from "#lib/accounts/blocking/unblock-person";
import { endSession } from "#lib/accounts/sessions/sessions";
import type { Change } from "#lib/contracts/changes/change";
import { putMember } from "#lib/groups/members/put-member";
import { updateMessage } from "#lib/mail/messages/update-message";
import { retryMessage } from "#lib/mail/sending/retry-message";
import { eachWithGateway } from "../fixtures/gateway";
import { makeGroup } from "../fixtures/make-group";
import { onBothDatabases } from "../fixtures/test-site";

onBothDatabases("socket events", (site) => {
	const gateway = eachWithGateway();

	test("a new message reaches the recipient and the sender's other tab, and no other account", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		const [writing, otherTab, recipient, stranger] = [await gateway.join(ana), await gateway.join(ana), await gateway.join(bia), await gateway.join(caio)];
		for (const client of [writing, otherTab, recipient, stranger]) expect(await client.follow(0)).toBe(0);
		const sent = await writing.send({ to: ["bia"], subject: "Friday", text: "Shall we walk?" });
		const received = await recipient.waitForChange((change) => change.type === "message");
		expect(received).toMatchObject({ seq: 1, op: "created", data: { subject: "Friday", text: "Shall we walk?", from: { handle: "ana" }, mailbox: "inbox" } });
		for (const tab of [writing, otherTab]) {
			expect(await tab.waitForChange((change) => change.type === "message")).toMatchObject({ id: sent.id, data: { mailbox: "sent" } });
			expect(await tab.waitForChange((change) => change.type === "delivery")).toMatchObject({ data: { state: "sent", recipient: { handle: "bia" } } });
			await tab.waitForChange((change) => change.type === "counts");
		}
		// Changes are in order: anything the stranger received of it would come before their own message.
		await writing.send({ to: ["caio"], subject: "For you", text: "." });
		await stranger.waitForSeq(3);
		expect(stranger.changes.map(({ seq, type }) => [seq, type])).toEqual([
			[1, "message"],
			[2, "thread"],
			[3, "counts"],
		]);
		expect(stranger.changes[0]).toMatchObject({ data: { subject: "For you" } });
	});

	test("a socket that does not follow receives no changes, not even its own account's", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const [sender, silent, following] = [await gateway.join(ana), await gateway.join(bia), await gateway.join(bia)];
		await following.follow(0);
		await sender.send({ to: ["bia"], text: "Hello" });
		await following.waitForSeq(3);
		await silent.request("beat");
		expect(silent.changes).toEqual([]);
	});

	test("only the sender's changes name a Bcc recipient", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		const [sender, open, hidden] = [await gateway.join(ana), await gateway.join(bia), await gateway.join(caio)];
		for (const client of [sender, open, hidden]) await client.follow(0);
		await sender.send({ to: ["bia"], bcc: ["caio"], text: "Hello" });
		for (const client of [open, hidden]) {
			await client.waitForSeq(3);
			expect(JSON.stringify(client.changes)).not.toContain("caio");
			expect(JSON.stringify(client.changes)).not.toContain("bcc");
		}
		await sender.waitForSeq(5);
		expect(await sender.waitForChange((change) => change.type === "message")).toMatchObject({ data: { bcc: [{ handle: "caio" }] } });
	});

	test("a receipt confirmation reaches the sender with the totals of the whole submission", async () => {
		const [ana, bia] = await site.people("ana", "bia", "caio");
		const [sender, recipient] = [await gateway.join(ana), await gateway.join(bia)];
		for (const client of [sender, recipient]) await client.follow(0);
		const sent = await sender.send({ to: ["bia", "caio"], text: "Hello" });
		const { id } = await recipient.waitForChange((change) => change.type === "message");
		expect(await recipient.request("received", { ids: [id] })).toEqual({ ok: true, data: {} });
		const delivered = await sender.waitForChange((change) => change.type === "delivery" && change.data?.state === "delivered");
		expect(delivered).toMatchObject({
			op: "updated",
			data: { messageId: sent.id, recipient: { handle: "bia" }, summary: { total: 2, queued: 0, sent: 1, delivered: 1, read: 0, failed: 0 } },
		});
		expect(delivered).toHaveProperty("data.times.delivered");
		await updateMessage(bia, id, { read: true });
		expect(await sender.waitForChange((change) => change.type === "delivery" && change.data?.state === "read")).toMatchObject({
			data: { summary: { read: 1 } },
		});
	});

	test("blocking a person reaches one's own tabs, and never that person", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const [tab, otherTab, blocked] = [await gateway.join(ana), await gateway.join(ana), await gateway.join(bia)];
		for (const client of [tab, otherTab, blocked]) await client.follow(0);
		await blockPerson(ana, "bia");
		await unblockPerson(ana, "bia");
		for (const client of [tab, otherTab]) {
			await client.waitForSeq(2);
			expect(client.changes).toMatchObject([
				{ seq: 1, type: "blocked", id: "bia", op: "created" },
				{ seq: 2, type: "blocked", id: "bia", op: "deleted" },
			]);
		}
		await blocked.request("beat");
		expect(blocked.changes).toEqual([]);
	});

	test("a refused letter reaches its sender as failed and not the blocker, until it is retried", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const [sender, blocker] = [await gateway.join(ana), await gateway.join(bia)];
		for (const client of [sender, blocker]) await client.follow(0);
		await blockPerson(bia, "ana");
		const sent = await sender.send({ to: ["bia"], text: "Hello" });
		expect(await sender.waitForChange(({ type }) => type === "delivery")).toMatchObject({
			data: { state: "failed", reason: "not_accepted", summary: { total: 1, sent: 0, failed: 1 } },
		});
		await unblockPerson(bia, "ana");
		await retryMessage(ana, sent.id);
		expect(await blocker.waitForChange(({ type }) => type === "message")).toMatchObject({ op: "created", data: { text: "Hello", threadId: sent.threadId } });
		expect(blocker.changes.filter(({ type }) => type === "message")).toHaveLength(1);
		expect(await sender.waitForChange((change) => change.type === "delivery" && change.data?.state === "sent")).toMatchObject({
			op: "updated",
			data: { summary: { sent: 1, failed: 0 } },
		});
	});

	test("an act on a group reaches its members and the person concerned, and no other account", async () => {
		const [ana, bia, caio, duda] = await site.people("ana", "bia", "caio", "duda");
		await makeGroup(ana, "design", { bia });
		const [owner, member, invited, stranger] = [await gateway.join(ana), await gateway.join(bia), await gateway.join(caio), await gateway.join(duda)];
		for (const client of [owner, member, invited, stranger]) await client.follow(0);
		await putMember(ana, "design", "caio", {});
		const isOfCaio = ({ type, id }: Change) => type === "group" && id === "design/caio";
		expect(await invited.waitForChange(isOfCaio)).toMatchObject({ op: "created", data: { handle: "design", members: 2, myState: "invited" } });
		expect(await owner.waitForChange(isOfCaio)).toMatchObject({ data: { member: { member: { handle: "caio" }, state: "invited" } } });
		await putMember(caio, "design", "caio", {});
		expect(await member.waitForChange(isOfCaio)).toMatchObject({
			op: "updated",
			data: { members: 3, myRole: "member", member: { member: { handle: "caio" }, role: "member", state: "member" } },
		});
		// Changes are in order: anything the stranger received of it would come before the letter.
		await owner.send({ to: ["design", "duda"], text: "Welcome" });
		await stranger.waitForChange(({ type }) => type === "message");
		expect(stranger.changes.filter(({ type }) => type === "group")).toEqual([]);
	});

	test("confirming another account's message returns ok and changes nothing", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		const sent = await site.letter(ana, "bia");
		const [row] = await site.list(bia);
		const stranger = await gateway.join(caio);
		expect(await stranger.request("received", { ids: [row?.id, sent.id] })).toEqual({ ok: true, data: {} });
		expect(await site.rows("SELECT state FROM delivery")).toEqual([{ state: "sent" }]);
	});

	test("ending a session disconnects its sockets at once, and no others", async () => {
		const [ana] = await site.people("ana");
		const [leaving, staying] = [await gateway.join(ana), await gateway.join(ana)];
		await endSession(leaving.session);
		expect(await leaving.ended).toBe("io server disconnect");
		expect(await staying.request("beat")).toEqual({ ok: true, data: {} });
	});

	test("a heartbeat detects a session that ended elsewhere", async () => {
		const [ana] = await site.people("ana");
		const client = await gateway.join(ana);
		await site.run("UPDATE session SET revoked_at = 1");
		client.socket.emit("beat");
		expect(await client.ended).toBe("io server disconnect");
	});
});
