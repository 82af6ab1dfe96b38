import { expect, test } from "vitest";
import type { MessageView, PersonView } from "#lib/contracts/views";
import { answerRecipients, answerTo, widened } from "./letter-draft";

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
	["sender, to and cc without oneself, for everybody", letter("ana", ["me", "bruno"], ["clara", "me"]), "replyAll", ["ana"], ["bruno", "clara"]],
	["each once, also who stands in both fields or wrote to themselves", letter("ana", ["ana", "bruno", "me"], ["bruno"]), "replyAll", ["ana"], ["bruno"]],
	["those a letter of one's own went to", letter("me", ["ana", "bruno"], ["clara"]), "replyAll", ["ana", "bruno"], ["clara"]],
	["one's own letter without oneself", letter("me", ["me", "ana"], ["clara", "me"]), "replyAll", ["ana"], ["clara"]],
	["no blind copies", letter("me", ["ana"], [], ["bruno"]), "replyAll", ["ana"], []],
	["oneself, where nobody else was written to", letter("me", ["me"]), "replyAll", ["me"], []],
] as const)("an answer goes to %s", (_, to, kind, expectedTo, expectedCc) => {
	const found = answerRecipients(to, kind, "me");
	expect([found.to, found.cc].map((people) => people.map(({ handle }) => handle))).toEqual([expectedTo, expectedCc]);
});

test("an answer that was begun to one keeps its words and people when it becomes one to all", () => {
	const original = letter("ana", ["me", "bruno"], ["clara"]);
	const begun = { ...answerTo(original, "reply", "me", WORDS), text: "Half a thought" };
	const both = { ...begun, ...widened(begun, answerTo(original, "replyAll", "me", WORDS)) };
	expect(both.text).toBe("Half a thought");
	expect([...both.to, ...both.cc].map(({ address }) => address)).toEqual(["ana", "bruno", "clara"]);
	expect(widened(both, answerTo(original, "reply", "me", WORDS))).toEqual({});
});
