import { describe, expect, it } from "vitest";
import type { Change } from "#lib/contracts/changes/change";
import type { CountsView, MessageView, ProfileView } from "#lib/contracts/views";
import { firstState, guess, isFull, learn, present, reachBack, restart, settle, unguess } from "./live-state";

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
		const answered = settle(guessed, "m1");
		expect(present(answered, letter(), 10)?.starred).toBe(true);
		expect(present(answered, letter(), 11)?.starred).toBe(false);
		expect(present(learn(answered, updated(11, {})), letter(), 10)?.starred).toBe(false);
	});

	it("lets nothing older than the server's answer contradict what was done here", () => {
		const both = guess(guess(start, "m1", { read: true }), "m1", { mailbox: "archive" });
		const readTold = learn(both, updated(11, { read: true }));
		expect(present(readTold, letter(), 10)).toMatchObject({ read: true, mailbox: "archive" });
		expect(present(readTold, letter({ read: true }), 12)?.mailbox).toBe("archive");
		const archivedTold = learn(settle(readTold, "m1"), updated(12, { read: true, mailbox: "archive" }));
		expect(settle(archivedTold, "m1").guesses).toEqual({});
		expect(present(learn(settle(archivedTold, "m1"), updated(13, { mailbox: "trash" })), letter(), 10)?.mailbox).toBe("trash");
	});

	it("takes back what the server refused, and no other act on the same letter", () => {
		expect(present(unguess(guess(start, "m1", { mailbox: "trash" }), "m1", { mailbox: "trash" }), letter(), 10)?.mailbox).toBe("inbox");
		const both = guess(guess(start, "m1", { starred: true }), "m1", { mailbox: "trash" });
		expect(present(unguess(both, "m1", { mailbox: "trash" }), letter(), 10)).toMatchObject({ starred: true, mailbox: "inbox" });
		expect(unguess(guess(start, "m1", "gone"), "m1", "gone").guesses).toEqual({});
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

describe("isFull", () => {
	it("forgets sooner where nobody looks, and never lets a tab grow without end", () => {
		const heard = (count: number) => ({ ...start, seen: Object.fromEntries(Array.from({ length: count }, (_, at) => [`m${at}`, at])) });
		expect(isFull(heard(1_999), false)).toBe(false);
		expect(isFull(heard(2_000), false)).toBe(true);
		expect(isFull(heard(2_000), true)).toBe(false);
		expect(isFull(heard(10_000), true)).toBe(true);
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
