import { expect, test } from "vitest";
import { replyRecipients } from "#lib/contracts/reply-recipients";
import type { MessageView, PersonView } from "#lib/contracts/views";
import { mergeRecipients } from "./letter-draft";
import { replyDraft } from "./reply-draft";

const person = (handle: string): PersonView => ({ handle, name: handle, kind: "person" });
const WORDS = { re: "Re:", fwd: "Fwd:", quoted: "wrote:" };

function letter(from: string, to: string[], cc: string[] = [], bcc?: string[]): MessageView {
	const people = { from: person(from), to: to.map(person), cc: cc.map(person), ...(bcc ? { bcc: bcc.map(person) } : {}) };
	return {
		id: "m",
		threadId: "t",
		subject: "Plan",
		snippet: "",
		text: "Words",
		sentAt: "",
		receivedAt: "",
		mailbox: "inbox",
		labels: [],
		read: true,
		starred: false,
		attachments: [],
		...people,
	} as MessageView;
}

test.each([
	["the sender, for a reply", letter("ana", ["me", "bruno"], ["clara"]), "reply", ["ana"], []],
	["sender, to and cc without oneself, for a reply to all", letter("ana", ["me", "bruno"], ["clara", "me"]), "replyAll", ["ana"], ["bruno", "clara"]],
	[
		"each recipient once, also one in both fields or a sender who is a recipient",
		letter("ana", ["ana", "bruno", "me"], ["bruno"]),
		"replyAll",
		["ana"],
		["bruno"],
	],
	["the recipients, for an own letter", letter("me", ["ana", "bruno"], ["clara"]), "replyAll", ["ana", "bruno"], ["clara"]],
	["the recipients without oneself, for an own letter", letter("me", ["me", "ana"], ["clara", "me"]), "replyAll", ["ana"], ["clara"]],
	["no blind copies", letter("me", ["ana"], [], ["bruno"]), "replyAll", ["ana"], []],
	["oneself, if there was no other recipient", letter("me", ["me"]), "replyAll", ["me"], []],
] as const)("a reply goes to %s", (_, to, kind, expectedTo, expectedCc) => {
	const recipients = replyRecipients(to, kind, "me");
	expect([recipients.to, recipients.cc].map((people) => people.map(({ handle }) => handle))).toEqual([expectedTo, expectedCc]);
});

test("a second reply to the same message keeps the text and adds the missing recipients", () => {
	const original = letter("ana", ["me", "bruno"], ["clara"]);
	const draft = { ...replyDraft(original, "reply", "me", WORDS), text: "Half a thought" };
	const merged = { ...draft, ...mergeRecipients(draft, replyDraft(original, "replyAll", "me", WORDS)) };
	expect(merged.text).toBe("Half a thought");
	expect([...merged.to, ...merged.cc].map(({ address }) => address)).toEqual(["ana", "bruno", "clara"]);
	expect(mergeRecipients(merged, replyDraft(original, "reply", "me", WORDS))).toEqual({});
});
