import { describe, expect, it } from "vitest";
import type { Change } from "#lib/contracts/changes/change";
import { type ListRow, threadRow } from "#lib/contracts/list-rows";
import type { CountsView, MessageView, ProfileView, ThreadView } from "#lib/contracts/views";
import { applyOptimistic, confirmOptimistic, initialState, needsReset, receiveChange, resetTo, resolveRow, revertOptimistic, rewindTo } from "./live-state";

const profile: ProfileView = {
	handle: "marta",
	name: "Marta",
	locale: "en",
	timeZone: "UTC",
	receipts: true,
	conversations: true,
	presence: true,
	listed: true,
	admin: false,
};
const counts = { inbox: { total: 1, unread: 1 } } as CountsView;
const start = initialState({ seq: 10, counts, profile, invitations: [] });

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

describe("resolveRow", () => {
	it("prefers the journal to an older page, and a newer page to the journal", () => {
		const state = receiveChange(start, updated(12, { read: true }));
		expect(resolveRow(state, letter(), 11)?.read).toBe(true);
		expect(resolveRow(state, letter({ read: false }), 12)?.read).toBe(false);
	});

	it("shows an optimistic update until the journal or a newer page has a later state", () => {
		const optimistic = applyOptimistic(start, "m1", { starred: true });
		expect(resolveRow(optimistic, letter(), 10)?.starred).toBe(true);
		const confirmed = confirmOptimistic(optimistic, "m1");
		expect(resolveRow(confirmed, letter(), 10)?.starred).toBe(true);
		expect(resolveRow(confirmed, letter(), 11)?.starred).toBe(false);
		expect(resolveRow(receiveChange(confirmed, updated(11, {})), letter(), 10)?.starred).toBe(false);
	});

	it("ignores states older than the server's response while a request is pending", () => {
		const both = applyOptimistic(applyOptimistic(start, "m1", { read: true }), "m1", { mailbox: "archive" });
		const afterRead = receiveChange(both, updated(11, { read: true }));
		expect(resolveRow(afterRead, letter(), 10)).toMatchObject({ read: true, mailbox: "archive" });
		expect(resolveRow(afterRead, letter({ read: true }), 12)?.mailbox).toBe("archive");
		const afterArchive = receiveChange(confirmOptimistic(afterRead, "m1"), updated(12, { read: true, mailbox: "archive" }));
		expect(confirmOptimistic(afterArchive, "m1").optimistic).toEqual({});
		expect(resolveRow(receiveChange(confirmOptimistic(afterArchive, "m1"), updated(13, { mailbox: "trash" })), letter(), 10)?.mailbox).toBe("trash");
	});

	it("reverts a refused update, and no other update of the same letter", () => {
		expect(resolveRow(revertOptimistic(applyOptimistic(start, "m1", { mailbox: "trash" }), "m1", { mailbox: "trash" }), letter(), 10)?.mailbox).toBe("inbox");
		const both = applyOptimistic(applyOptimistic(start, "m1", { starred: true }), "m1", { mailbox: "trash" });
		expect(resolveRow(revertOptimistic(both, "m1", { mailbox: "trash" }), letter(), 10)).toMatchObject({ starred: true, mailbox: "inbox" });
		expect(revertOptimistic(applyOptimistic(start, "m1", "gone"), "m1", "gone").optimistic).toEqual({});
	});

	it("returns null for a deleted letter", () => {
		const state = receiveChange(start, { seq: 11, type: "message", id: "m1", op: "deleted" });
		expect(resolveRow(state, letter(), 10)).toBeNull();
		expect(resolveRow(applyOptimistic(start, "m1", "gone"), letter(), 10)).toBeNull();
	});

	it("applies a delivery summary to a letter known only from a page", () => {
		const summary = { total: 2, queued: 0, sent: 0, delivered: 1, read: 1, failed: 0 };
		const change: Change = {
			seq: 11,
			type: "delivery",
			id: "d1",
			op: "updated",
			data: { messageId: "m1", threadId: "t1", recipient: { handle: "ana", name: "Ana", kind: "person" }, state: "read", times: { queued: "" }, summary },
		};
		expect(resolveRow(receiveChange(start, change), letter(), 10)?.deliveries).toEqual(summary);
	});

	it("shows no deliveries in a conversation whose newest letter is no longer one's own", () => {
		const summary = { total: 1, queued: 0, sent: 0, delivered: 0, read: 1, failed: 0 };
		const place = { total: 2, unread: 0, receivedAt: letter().receivedAt, messageId: "m1" };
		const thread = (latest: MessageView) => ({ id: "t1", latest, subject: "Hello", mailboxes: { inbox: place } }) as unknown as ThreadView;
		const row = threadRow(thread(letter({ deliveries: summary })), "inbox") as ListRow;
		const answered = receiveChange(start, { seq: 11, type: "thread", id: "t1", op: "updated", data: thread(letter({ id: "m2" })) });
		expect(resolveRow(start, row, 10)?.deliveries).toEqual(summary);
		expect(resolveRow(answered, row, 10)?.deliveries).toBeUndefined();
	});
});

describe("receiveChange and resetTo", () => {
	it("ignores a change received twice", () => {
		const once = receiveChange(start, updated(11, { read: true }));
		expect(receiveChange(once, updated(11, { read: false }))).toBe(once);
	});

	it("resets where the journal no longer reaches back", () => {
		const state = resetTo(receiveChange(start, updated(11, { read: true })), 40);
		expect(state.account.seq).toBe(40);
		expect(resolveRow(state, letter(), 40)?.read).toBe(false);
	});
});

describe("needsReset", () => {
	it("resets a hidden page sooner than a visible one, and both at a limit", () => {
		const withChanges = (count: number) => ({ ...start, changedAt: Object.fromEntries(Array.from({ length: count }, (_, at) => [`m${at}`, at])) });
		expect(needsReset(withChanges(1_999), false)).toBe(false);
		expect(needsReset(withChanges(2_000), false)).toBe(true);
		expect(needsReset(withChanges(2_000), true)).toBe(false);
		expect(needsReset(withChanges(10_000), true)).toBe(true);
	});
});

describe("rewindTo", () => {
	it("accepts changes between the page's read and the overview's again, until connected", () => {
		const early = rewindTo(start, 8);
		expect(early.account.seq).toBe(8);
		expect(receiveChange(early, { seq: 9, type: "message", id: "m1", op: "created", data: letter() }).account.messages.m1).toBeDefined();
		expect(rewindTo(start, 12)).toBe(start);
		const connected = { ...start, connection: "connected" as const };
		expect(rewindTo(connected, 8)).toBe(connected);
	});
});
