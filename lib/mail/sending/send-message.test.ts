import { expect, test } from "vitest";
import { ZodError } from "zod";
import { composeMessageSchema } from "#lib/contracts/messages";
import { isPomboError } from "#lib/core/errors";
import { listDeliveries } from "#lib/mail/ledger/list-deliveries";
import { getMessage } from "#lib/mail/messages/get-message";
import { expectChangesToExplain } from "../../../tests/fixtures/explain-changes";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { sendMessage } from "./send-message";

const person = (handle: string) => ({ handle, name: handle, kind: "person" });

/** The error code that a client would receive. */
function refusalOf(error: unknown): string {
	if (error instanceof ZodError) return "invalid_input";
	return isPomboError(error) ? error.code : String(error);
}

onBothDatabases("sending a message", (site) => {
	test("stores an unread copy for the recipient and a read one for the sender", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const sent = await expectChangesToExplain([ana, bia], () => site.letter(ana, "bia"));
		expect(sent).toMatchObject({ from: person("ana"), to: [person("bia")], cc: [], subject: "Friday", text: "Shall we walk?", mailbox: "sent", read: true });
		expect(sent.deliveries).toEqual({ total: 1, queued: 0, sent: 1, delivered: 0, read: 0, failed: 0 });
		const [received] = await site.list(bia);
		expect(received).toMatchObject({ threadId: sent.threadId, snippet: "Shall we walk?", mailbox: "inbox", read: false, starred: false });
		expect(received?.id).not.toBe(sent.id);
		expect(received).not.toHaveProperty("deliveries");
	});

	test("changes nothing for other accounts", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio", "duda");
		await expectChangesToExplain([ana, bia, caio], () => site.letter(ana, "bia", { cc: ["caio"] }));
	});

	test("delivers to to, cc and bcc, once to each person", async () => {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		const message = { cc: ["bia", "caio"], bcc: ["caio", "BIA"] };
		const sent = await expectChangesToExplain([ana, bia, caio], () => site.letter(ana, ["bia", "@bia", "Bia <bia@localhost>", " BIA "], message));
		expect(sent.to).toEqual([person("bia")]);
		expect(sent.deliveries).toMatchObject({ total: 2, sent: 2 });
		for (const account of [bia, caio]) expect(await site.list(account)).toHaveLength(1);
	});

	test("bcc is visible to the sender only", async () => {
		const [ana, bia, caio, duda] = await site.people("ana", "bia", "caio", "duda");
		const sent = await expectChangesToExplain([ana, bia, caio, duda], () => site.letter(ana, "bia", { cc: ["caio"], bcc: ["duda"] }));
		expect(sent.bcc).toEqual([person("duda")]);
		for (const account of [bia, caio, duda]) {
			const [row] = await site.list(account);
			const whole = await getMessage(account, row?.id ?? "");
			expect(whole).not.toHaveProperty("bcc");
			expect(JSON.stringify(whole)).not.toContain("duda");
		}
	});

	test("a message to bcc recipients alone is sent", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await expectChangesToExplain([ana, bia], () => site.send(ana, { bcc: ["bia"], text: "Quietly" }));
		expect((await site.list(bia))[0]).toMatchObject({ to: [], cc: [], snippet: "Quietly" });
	});

	test("a message to oneself is in sent and in the inbox", async () => {
		const ana = await site.person("ana");
		const sent = await expectChangesToExplain([ana], () => site.letter(ana, "ana"));
		const [received] = await site.list(ana);
		expect(received).toMatchObject({ mailbox: "inbox", read: false });
		expect(received?.id).not.toBe(sent.id);
		expect(await site.list(ana, "sent")).toHaveLength(1);
	});

	test("each unknown recipient is one error with its field and index, and nothing is sent", async () => {
		const [ana] = await site.people("ana", "bia");
		const message = { to: ["bia", "nobody-here"], cc: ["ana@elsewhere.example"], bcc: ["two words", "bia"], text: "Hello" };
		const refused = await expectChangesToExplain([], () => site.send(ana, message).catch((error: unknown) => error));
		expect(refused).toMatchObject({ code: "unknown_recipients" });
		expect((refused as { extra: { errors: { path: string; code: string }[] } }).extra.errors.map(({ path, code }) => [path, code])).toEqual([
			["to.1", "unknown_recipient"],
			["cc.0", "unknown_recipient"],
			["bcc.0", "unknown_recipient"],
		]);
		for (const table of ["message", "submission", "delivery", "email"]) expect(await site.rows(`SELECT 1 FROM ${table}`)).toEqual([]);
	});

	test("a zero byte in an address, a client id or a reply is no internal error", async () => {
		const [ana] = await site.people("ana", "bia");
		for (const message of [{ to: ["bi\u0000a"] }, { to: ["bia"], clientId: "a\u0000" }, { to: ["bia"], inReplyTo: "a\u0000" }]) {
			const parsed = composeMessageSchema.safeParse({ text: "Hello", ...message });
			const outcome = parsed.success ? await sendMessage(ana, parsed.data).then(() => "sent", refusalOf) : "invalid_input";
			expect(outcome).toMatch(/^(sent|invalid_input|unknown_recipients)$/);
		}
	});

	test("a deleted account is an unknown recipient", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await site.run("UPDATE account SET deleted_at = 1 WHERE id = ?", bia);
		await expect(site.letter(ana, "bia")).rejects.toMatchObject({ code: "unknown_recipients" });
	});

	test("attachments that were never uploaded are refused", async () => {
		const [ana] = await site.people("ana", "bia");
		await expect(site.letter(ana, "bia", { attachments: ["some-file"] })).rejects.toMatchObject({
			code: "invalid_input",
			extra: { errors: [{ path: "attachments.0" }] },
		});
	});

	test("a message with HTML alone has a text", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const sent = await expectChangesToExplain([ana, bia], () => site.letter(ana, "bia", { text: "", html: "<h1>Hi</h1><p>Café &amp; cake<img src=x></p>" }));
		expect(sent.text).toMatch(/Hi\s+Café & cake/i);
		expect(sent.text).not.toMatch(/[<>]/);
		expect(sent.snippet).toMatch(/café & cake/i);
		expect(sent.html).toContain("<p>");
	});

	test("subject and text are returned unchanged, except for trimming and line ends", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const text = "Olá 👩‍👩‍👧 \u202eהפוך\u202c \t tab\r\nline\rline <script>alert(1)</script> \ufeff ' \" \\ %s {x} 𝒳";
		await site.letter(ana, "bia", { subject: "  Ação — 🕊️ ' OR 1=1 --  ", text });
		const [row] = await site.list(bia);
		expect(row?.subject).toBe("Ação — 🕊️ ' OR 1=1 --");
		expect((await getMessage(bia, row?.id ?? "")).text).toBe(text.replace(/\r\n?/g, "\n"));
	});

	test("a message to a hundred people is delivered to each once", async () => {
		const handles = Array.from({ length: 100 }, (_, n) => `reader-${n}`);
		const [ana] = await site.people("ana");
		await Promise.all(handles.map((handle) => site.person(handle)));
		const sent = await site.letter(ana, handles);
		const { items } = await listDeliveries(ana, sent.id, { limit: 100 });
		expect(items.map(({ recipient }) => recipient.handle).sort()).toEqual([...handles].sort());
		expect(await site.rows("SELECT 1 FROM mailbox WHERE role = 'inbox' AND total = 1 AND unread = 1")).toHaveLength(100);
	});
});
