import { describe, expect, it } from "vitest";
import type { Change } from "#lib/contracts/changes/change";
import type { CountsView, MessageView, ProfileView } from "#lib/contracts/views";
import { applyOptimistic, confirmOptimistic, initialState, needsReset, receiveChange, resetTo, resolveRow, revertOptimistic, rewindTo } from "./live-state";

const profile: ProfileView = { handle: "marta", name: "Marta", locale: "en", timeZone: "UTC", receipts: true, admin: false };
const counts = { inbox: { total: 1, unread: 1 } } as CountsView;
const start = initialState({ seq: 10, counts, profile });

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
		const state = receiveChange(start, updated(12, { read: true }));
		expect(resolveRow(state, letter(), 11)?.read).toBe(true);
		expect(resolveRow(state, letter({ read: false }), 12)?.read).toBe(false);
	});

	it("shows what was done here at once, until the journal or a newer page speaks", () => {
		const guessed = applyOptimistic(start, "m1", { starred: true });
		expect(resolveRow(guessed, letter(), 10)?.starred).toBe(true);
		const answered = confirmOptimistic(guessed, "m1");
		expect(resolveRow(answered, letter(), 10)?.starred).toBe(true);
		expect(resolveRow(answered, letter(), 11)?.starred).toBe(false);
		expect(resolveRow(receiveChange(answered, updated(11, {})), letter(), 10)?.starred).toBe(false);
	});

	it("lets nothing older than the server's answer contradict what was done here", () => {
		const both = applyOptimistic(applyOptimistic(start, "m1", { read: true }), "m1", { mailbox: "archive" });
		const readTold = receiveChange(both, updated(11, { read: true }));
		expect(resolveRow(readTold, letter(), 10)).toMatchObject({ read: true, mailbox: "archive" });
		expect(resolveRow(readTold, letter({ read: true }), 12)?.mailbox).toBe("archive");
		const archivedTold = receiveChange(confirmOptimistic(readTold, "m1"), updated(12, { read: true, mailbox: "archive" }));
		expect(confirmOptimistic(archivedTold, "m1").optimistic).toEqual({});
		expect(resolveRow(receiveChange(confirmOptimistic(archivedTold, "m1"), updated(13, { mailbox: "trash" })), letter(), 10)?.mailbox).toBe("trash");
	});

	it("takes back what the server refused, and no other act on the same letter", () => {
		expect(resolveRow(revertOptimistic(applyOptimistic(start, "m1", { mailbox: "trash" }), "m1", { mailbox: "trash" }), letter(), 10)?.mailbox).toBe("inbox");
		const both = applyOptimistic(applyOptimistic(start, "m1", { starred: true }), "m1", { mailbox: "trash" });
		expect(resolveRow(revertOptimistic(both, "m1", { mailbox: "trash" }), letter(), 10)).toMatchObject({ starred: true, mailbox: "inbox" });
		expect(revertOptimistic(applyOptimistic(start, "m1", "gone"), "m1", "gone").optimistic).toEqual({});
	});

	it("knows what is gone", () => {
		const state = receiveChange(start, { seq: 11, type: "message", id: "m1", op: "deleted" });
		expect(resolveRow(state, letter(), 10)).toBeNull();
		expect(resolveRow(applyOptimistic(start, "m1", "gone"), letter(), 10)).toBeNull();
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
		expect(resolveRow(receiveChange(start, change), letter(), 10)?.deliveries).toEqual(summary);
	});
});

describe("learn", () => {
	it("is deaf to repetition", () => {
		const once = receiveChange(start, updated(11, { read: true }));
		expect(receiveChange(once, updated(11, { read: false }))).toBe(once);
	});

	it("starts anew where the journal no longer reaches back", () => {
		const state = resetTo(receiveChange(start, updated(11, { read: true })), 40);
		expect(state.account.seq).toBe(40);
		expect(resolveRow(state, letter(), 40)?.read).toBe(false);
	});
});

describe("isFull", () => {
	it("forgets sooner where nobody looks, and never lets a tab grow without end", () => {
		const heard = (count: number) => ({ ...start, changedAt: Object.fromEntries(Array.from({ length: count }, (_, at) => [`m${at}`, at])) });
		expect(needsReset(heard(1_999), false)).toBe(false);
		expect(needsReset(heard(2_000), false)).toBe(true);
		expect(needsReset(heard(2_000), true)).toBe(false);
		expect(needsReset(heard(10_000), true)).toBe(true);
	});
});

describe("reachBack", () => {
	it("has told again what happened between the page's reading and the overview's, until the journal is heard", () => {
		const early = rewindTo(start, 8);
		expect(early.account.seq).toBe(8);
		expect(receiveChange(early, { seq: 9, type: "message", id: "m1", op: "created", data: letter() }).account.messages.m1).toBeDefined();
		expect(rewindTo(start, 12)).toBe(start);
		const here = { ...start, connection: "connected" as const };
		expect(rewindTo(here, 8)).toBe(here);
	});
});
