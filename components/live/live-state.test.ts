import { describe, expect, it } from "vitest";
import type { Change } from "#lib/contracts/changes";
import type { CountsView, MessageView, ProfileView } from "#lib/contracts/views";
import { firstState, guess, learn, present, reachBack, restart, unguess } from "./live-state";

const profile: ProfileView = { handle: "marta", name: "Marta", locale: "en", timeZone: "UTC", receipts: true, admin: false };
const counts = { inbox: { total: 1, unread: 1 } } as CountsView;
const start = firstState({ seq: 10, counts, profile });

function letter(patch: Partial<MessageView> = {}): MessageView {
	const person = { handle: "ana", name: "Ana", kind: "person" } as const;
	return {
		id: "m1",
		threadId: "t1",
		from: person,
		to: [],
		cc: [],
		subject: "Hello",
		snippet: "",
		text: "",
		sentAt: "",
		receivedAt: "2026-11-21T10:00:00.000Z",
		mailbox: "inbox",
		labels: [],
		read: false,
		starred: false,
		attachments: [],
		...patch,
	};
}

function updated(seq: number, patch: Partial<MessageView>): Change {
	return { seq, type: "message", id: "m1", op: "updated", data: letter(patch) };
}

describe("present", () => {
	it("believes the journal over an older page, and a newer page over the journal", () => {
		const state = learn(start, updated(12, { read: true }));
		expect(present(state, letter(), 11)?.read).toBe(true);
		expect(present(state, letter({ read: false }), 12)?.read).toBe(false);
	});

	it("shows what was done here at once, until the journal or a newer page speaks", () => {
		const guessed = guess(start, "m1", { starred: true });
		expect(present(guessed, letter(), 10)?.starred).toBe(true);
		expect(present(guessed, letter(), 11)?.starred).toBe(false);
		expect(present(learn(guessed, updated(11, {})), letter(), 10)?.starred).toBe(false);
	});

	it("takes back what the server refused", () => {
		expect(present(unguess(guess(start, "m1", { mailbox: "trash" }), "m1"), letter(), 10)?.mailbox).toBe("inbox");
	});

	it("knows what is gone", () => {
		const state = learn(start, { seq: 11, type: "message", id: "m1", op: "deleted" });
		expect(present(state, letter(), 10)).toBeNull();
		expect(present(guess(start, "m1", "gone"), letter(), 10)).toBeNull();
	});

	it("keeps the figures of a letter it has only seen on a page", () => {
		const summary = { total: 2, queued: 0, sent: 0, delivered: 1, read: 1, failed: 0 };
		const change: Change = {
			seq: 11,
			type: "delivery",
			id: "d1",
			op: "updated",
			data: { messageId: "m1", recipient: { handle: "ana", name: "Ana", kind: "person" }, state: "read", times: { queued: "" }, summary },
		};
		expect(present(learn(start, change), letter(), 10)?.deliveries).toEqual(summary);
	});
});

describe("learn", () => {
	it("is deaf to repetition", () => {
		const once = learn(start, updated(11, { read: true }));
		expect(learn(once, updated(11, { read: false }))).toBe(once);
	});

	it("starts anew where the journal no longer reaches back", () => {
		const state = restart(learn(start, updated(11, { read: true })), 40);
		expect(state.account.seq).toBe(40);
		expect(present(state, letter(), 40)?.read).toBe(false);
	});
});

describe("reachBack", () => {
	it("has told again what happened between the page's reading and the overview's, until the journal is heard", () => {
		const early = reachBack(start, 8);
		expect(early.account.seq).toBe(8);
		expect(learn(early, { seq: 9, type: "message", id: "m1", op: "created", data: letter() }).account.messages.m1).toBeDefined();
		expect(reachBack(start, 12)).toBe(start);
		const here = { ...start, connection: "here" as const };
		expect(reachBack(here, 8)).toBe(here);
	});
});
