import { expect, test } from "vitest";
import type { JobView, MessageView, ThreadView } from "#lib/contracts/views";
import { ZERO_COUNTS } from "../../../tests/fixtures/zero-counts";
import type { AccountState } from "./account-state";
import { applyChange } from "./apply-change";
import type { Change } from "./change";
import type { DeliveryChangeData } from "./delivery-change";

const person = { handle: "ana", name: "Ana", kind: "person" } as const;
const time = "2026-11-21T09:00:00.000Z";
const summary = { total: 1, queued: 0, sent: 1, delivered: 0, read: 0, failed: 0 };
const message: MessageView = {
	id: "m1",
	threadId: "t1",
	from: person,
	to: [person],
	cc: [],
	subject: "Friday",
	snippet: "Shall we walk?",
	text: "Shall we walk?",
	sentAt: time,
	receivedAt: time,
	mailbox: "sent",
	labels: [],
	read: true,
	starred: false,
	attachments: [],
	deliveries: summary,
};
const delivery: DeliveryChangeData = {
	messageId: "m1",
	threadId: "t1",
	recipient: person,
	state: "delivered",
	times: { queued: time },
	summary: { ...summary, sent: 0, delivered: 1 },
};
const profile = {
	handle: "ana",
	name: "Ana",
	locale: "en",
	timeZone: "UTC",
	receipts: true,
	conversations: true,
	presence: true,
	listed: true,
	admin: false,
} as const;
const empty = freeze<AccountState>({
	seq: 4,
	messages: {},
	threads: {},
	deliveries: {},
	jobs: {},
	blocked: {},
	groups: {},
	groupMembers: {},
	counts: ZERO_COUNTS,
	profile,
});

/** Deep, so that a write into the old state fails the test. */
function freeze<T extends object>(value: T): T {
	for (const part of Object.values(value)) if (typeof part === "object" && part !== null) freeze(part);
	return Object.freeze(value);
}
const after = (...changes: Change[]) => changes.reduce((state, change) => freeze(applyChange(state, change)), empty);
const created: Change = { seq: 5, type: "message", id: "m1", op: "created", data: message };

test("a message is created, updated and deleted", () => {
	expect(after(created)).toEqual({ ...empty, seq: 5, messages: { m1: message } });
	expect(after(created, { ...created, seq: 6, op: "updated", data: { ...message, starred: true } }).messages.m1?.starred).toBe(true);
	expect(after(created, { seq: 6, type: "message", id: "m1", op: "deleted" })).toEqual({ ...empty, seq: 6 });
});

test("a change that is not newer returns the same state object", () => {
	const state = after(created);
	for (const seq of [5, 4, 1, 0]) expect(applyChange(state, { seq, type: "message", id: "m1", op: "deleted" })).toBe(state);
});

test("a delivery change updates the delivery and its message's summary", () => {
	const state = after(created, { seq: 6, type: "delivery", id: "d1", op: "updated", data: delivery });
	const { summary: updated, threadId: _thread, ...row } = delivery;
	expect(state.deliveries).toEqual({ m1: { ana: row } });
	expect(state.messages.m1?.deliveries).toEqual(updated);
});

test("a thread is replaced as a whole, follows its newest letter's deliveries, and is deleted", () => {
	const { text: _text, ...latest } = message;
	const thread = { id: "t1", latest, count: 1, mailboxes: {} } as unknown as ThreadView;
	const begun: Change = { seq: 5, type: "thread", id: "t1", op: "created", data: thread };
	expect(after(begun).threads).toEqual({ t1: thread });
	expect(after(begun, { seq: 6, type: "delivery", id: "d1", op: "updated", data: delivery }).threads.t1?.latest.deliveries).toEqual(delivery.summary);
	const older = { ...begun, data: { ...thread, latest: { ...latest, id: "m0" } } } as Change;
	expect(after(older, { seq: 6, type: "delivery", id: "d1", op: "updated", data: delivery }).threads.t1?.latest.deliveries).toEqual(summary);
	const sent = { total: 1, unread: 0, receivedAt: time, messageId: "m1", snippet: "", deliveries: summary };
	const answered = { ...begun, data: { ...thread, latest: { ...latest, id: "m2" }, mailboxes: { sent } } } as Change;
	expect(after(answered, { seq: 6, type: "delivery", id: "d1", op: "updated", data: delivery }).threads.t1?.mailboxes.sent?.deliveries).toEqual(
		delivery.summary,
	);
	expect(after(begun, { seq: 6, type: "thread", id: "t1", op: "deleted" })).toEqual({ ...empty, seq: 6 });
});

test("a job is created, replaced as it goes on, and deleted", () => {
	const job: JobView = { id: "j1", kind: "import", state: "waiting", done: 0, total: 9 };
	const begun: Change = { seq: 5, type: "job", id: "j1", op: "created", data: job };
	expect(after(begun)).toEqual({ ...empty, seq: 5, jobs: { j1: job } });
	const running: JobView = { ...job, state: "running", done: 4 };
	expect(after(begun, { ...begun, seq: 6, op: "updated", data: running }).jobs).toEqual({ j1: running });
	expect(after(begun, { seq: 6, type: "job", id: "j1", op: "deleted" })).toEqual({ ...empty, seq: 6 });
});

test("deleting a message deletes its deliveries", () => {
	const state = after(created, { seq: 6, type: "delivery", id: "d1", op: "updated", data: delivery }, { seq: 7, type: "message", id: "m1", op: "deleted" });
	expect(state).toEqual({ ...empty, seq: 7 });
});

test("counts and profile are replaced as a whole", () => {
	const newCounts = { ...ZERO_COUNTS, inbox: { total: 3, unread: 1, threads: 2, unreadThreads: 1 } };
	expect(after({ seq: 5, type: "counts", id: "counts", op: "updated", data: newCounts }).counts).toEqual(newCounts);
	expect(after({ seq: 5, type: "profile", id: "a1", op: "updated", data: { ...profile, name: "Ana B" } }).profile.name).toBe("Ana B");
});

test("a person is blocked and unblocked, by their handle", () => {
	const blocked = { person: { ...person, handle: "bia" }, since: time };
	const added: Change = { seq: 5, type: "blocked", id: "bia", op: "created", data: blocked };
	expect(after(added)).toEqual({ ...empty, seq: 5, blocked: { bia: blocked } });
	expect(after(added, { seq: 6, type: "blocked", id: "bia", op: "deleted" })).toEqual({ ...empty, seq: 6 });
});

test.each(["message", "thread", "delivery", "job", "counts", "profile", "blocked"] as const)("a %s change without data only advances the number", (type) => {
	expect(after({ seq: 5, type, id: "x", op: "updated" } as Change)).toEqual({ ...empty, seq: 5 });
});

test("a message id may equal a property of Object.prototype", () => {
	const odd: Change = { seq: 5, type: "message", id: "constructor", op: "deleted" };
	expect(after(odd).messages).toEqual({});
});

const group = {
	handle: "design",
	name: "Design",
	description: "",
	joinPolicy: "invite",
	postPolicy: "members",
	archivePolicy: "all",
	members: 2,
	myRole: "member",
	myState: "member",
} as const;
const bia = { member: { handle: "bia", name: "Bia", kind: "person" }, role: "member", state: "member", since: time } as const;
const loaded = freeze<AccountState>({ ...empty, groups: { design: group }, groupMembers: { design: { bia } } });
const changed = (data: object, state: AccountState = loaded) =>
	freeze(applyChange(state, { seq: 5, type: "group", id: "design", op: "updated", data: { ...group, ...data } }));

test("a group is replaced, and its loaded members are kept", () => {
	expect(changed({ name: "Shapes" })).toEqual({ ...loaded, seq: 5, groups: { design: { ...group, name: "Shapes" } } });
});

test("a member who changed replaces theirs, or leaves the list", () => {
	expect(changed({ member: { ...bia, role: "admin" } }).groupMembers).toEqual({ design: { bia: { ...bia, role: "admin" } } });
	expect(changed({ members: 1, member: { ...bia, role: null, state: null } })).toMatchObject({
		groups: { design: { members: 1 } },
		groupMembers: { design: {} },
	});
	expect(changed({ member: bia }, empty).groupMembers).toEqual({});
});

test("members are to be loaded again after one's own role changed, or after several joined at once", () => {
	expect(changed({ myRole: "admin" }).groupMembers).toEqual({});
	expect(changed({ members: 9 }).groupMembers).toEqual({});
});

test("a group that ended for the account is removed with its members", () => {
	expect(applyChange(loaded, { seq: 5, type: "group", id: "design", op: "deleted" })).toEqual({ ...empty, seq: 5 });
});
