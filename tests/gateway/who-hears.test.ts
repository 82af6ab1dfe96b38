import { expect, test } from "vitest";
import { endSession } from "#lib/accounts/sessions/sessions";
import { updateMessage } from "#lib/mail/messages/update-message";
import { eachWithGateway } from "../fixtures/gateway";
import { onBothDatabases } from "../fixtures/test-site";

onBothDatabases("the socket door", (site) => {
	const gateway = eachWithGateway();

	test("the recipient hears of a letter, the sender's other tab as well, and a stranger of nothing", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		const [writing, otherTab, recipient, stranger] = [await gateway.join(ana), await gateway.join(ana), await gateway.join(bia), await gateway.join(caio)];
		for (const client of [writing, otherTab, recipient, stranger]) expect(await client.follow(0)).toBe(0);
		const sent = await writing.send({ to: ["bia"], subject: "Friday", text: "Shall we walk?" });
		const heard = await recipient.hears((change) => change.type === "message");
		expect(heard).toMatchObject({ seq: 1, op: "created", data: { subject: "Friday", text: "Shall we walk?", from: { handle: "ana" }, mailbox: "inbox" } });
		for (const tab of [writing, otherTab]) {
			expect(await tab.hears((change) => change.type === "message")).toMatchObject({ id: sent.id, data: { mailbox: "sent" } });
			expect(await tab.hears((change) => change.type === "delivery")).toMatchObject({ data: { state: "sent", recipient: { handle: "bia" } } });
			await tab.hears((change) => change.type === "counts");
		}
		// Whatever the stranger would have heard comes before a letter of their own.
		await writing.send({ to: ["caio"], subject: "For you", text: "." });
		await stranger.reaches(2);
		expect(stranger.changes.map(({ seq, type }) => [seq, type])).toEqual([
			[1, "message"],
			[2, "counts"],
		]);
		expect(stranger.changes[0]).toMatchObject({ data: { subject: "For you" } });
	});

	test("a socket that follows nothing hears nothing, not even its own mail", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const [sender, silent, following] = [await gateway.join(ana), await gateway.join(bia), await gateway.join(bia)];
		await following.follow(0);
		await sender.send({ to: ["bia"], text: "Hello" });
		await following.reaches(2);
		await silent.ask("beat");
		expect(silent.changes).toEqual([]);
	});

	test("the hidden recipient is heard of by the sender alone", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		const [sender, open, hidden] = [await gateway.join(ana), await gateway.join(bia), await gateway.join(caio)];
		for (const client of [sender, open, hidden]) await client.follow(0);
		await sender.send({ to: ["bia"], bcc: ["caio"], text: "Hello" });
		for (const client of [open, hidden]) {
			await client.reaches(2);
			expect(JSON.stringify(client.changes)).not.toContain("caio");
			expect(JSON.stringify(client.changes)).not.toContain("bcc");
		}
		await sender.reaches(4);
		expect(await sender.hears((change) => change.type === "message")).toMatchObject({ data: { bcc: [{ handle: "caio" }] } });
	});

	test("confirming a letter tells its sender, with the figures of the whole letter", async () => {
		const [ana, bia] = await site.people("ana", "bia", "caio");
		const [sender, recipient] = [await gateway.join(ana), await gateway.join(bia)];
		for (const client of [sender, recipient]) await client.follow(0);
		const sent = await sender.send({ to: ["bia", "caio"], text: "Hello" });
		const { id } = await recipient.hears((change) => change.type === "message");
		expect(await recipient.ask("received", { ids: [id] })).toEqual({ ok: true, data: {} });
		const delivered = await sender.hears((change) => change.type === "delivery" && change.data?.state === "delivered");
		expect(delivered).toMatchObject({
			op: "updated",
			data: { messageId: sent.id, recipient: { handle: "bia" }, summary: { total: 2, queued: 0, sent: 1, delivered: 1, read: 0, failed: 0 } },
		});
		expect(delivered).toHaveProperty("data.times.delivered");
		await updateMessage(bia, id, { read: true });
		expect(await sender.hears((change) => change.type === "delivery" && change.data?.state === "read")).toMatchObject({ data: { summary: { read: 1 } } });
	});

	test("confirming somebody else's letter is answered like one's own and tells nobody", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		const sent = await site.letter(ana, "bia");
		const [row] = await site.list(bia);
		const stranger = await gateway.join(caio);
		expect(await stranger.ask("received", { ids: [row?.id, sent.id] })).toEqual({ ok: true, data: {} });
		expect(await site.rows("SELECT state FROM delivery")).toEqual([{ state: "sent" }]);
	});

	test("when a session ends its sockets go at once, and no others", async () => {
		const [ana] = await site.people("ana");
		const [leaving, staying] = [await gateway.join(ana), await gateway.join(ana)];
		await endSession(leaving.session);
		expect(await leaving.ended).toBe("io server disconnect");
		expect(await staying.ask("beat")).toEqual({ ok: true, data: {} });
	});

	test("a beat notices a session that ended elsewhere", async () => {
		const [ana] = await site.people("ana");
		const client = await gateway.join(ana);
		await site.run("UPDATE session SET revoked_at = 1");
		client.socket.emit("beat");
		expect(await client.ended).toBe("io server disconnect");
	});
});
