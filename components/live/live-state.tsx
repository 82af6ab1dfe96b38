import type { AccountState } from "#lib/contracts/changes/account-state";
import { applyChange } from "#lib/contracts/changes/apply-change";
import type { Change } from "#lib/contracts/changes/change";
import type { GroupView } from "#lib/contracts/groups/group-views";
import { type ListRow, threadRow } from "#lib/contracts/list-rows";
import type { CountsView, DeliverySummary, MessageView, ProfileView, ThreadView } from "#lib/contracts/views";

export type ConnectionState = "connecting" | "connected" | "offline";

/** An update of one letter or conversation made here that the journal has not confirmed yet. */
interface OptimisticUpdate {
	since: number;
	patch: Partial<ListRow> | "gone";
	/** How many requests are pending. While there is one, nothing older than its response overrides the patch. */
	pending: number;
}

export interface LiveState {
	account: AccountState;
	/** By letter, by conversation and by `groupKey`: the sequence number of its latest change. A page read later than that is newer. */
	changedAt: Record<string, number>;
	/** By letter. */
	summaries: Record<string, { seq: number; summary: DeliverySummary; threadId: string }>;
	optimistic: Record<string, OptimisticUpdate>;
	/** Changes were received without a gap since this sequence number; rows read before it may be stale. */
	completeSince: number;
	connection: ConnectionState;
	/** When the connection was lost, in milliseconds. */
	disconnectedAt: number | null;
	/** Round-trip time of the last heartbeat, in milliseconds. */
	latencyMs: number | null;
}

export interface Overview {
	seq: number;
	counts: CountsView;
	profile: ProfileView;
	/** The groups that wait for the account's word. */
	invitations: GroupView[];
}

/** The state as the server rendered it. */
export function initialState({ seq, counts, profile, invitations }: Overview): LiveState {
	return {
		account: { seq, counts, profile, messages: {}, threads: {}, deliveries: {}, jobs: {}, blocked: {}, groups: byHandle(invitations), groupMembers: {} },
		changedAt: {},
		summaries: {},
		optimistic: {},
		completeSince: 0,
		connection: "connecting",
		disconnectedAt: null,
		latencyMs: null,
	};
}

/** The state after one change from the journal. */
export function receiveChange(state: LiveState, change: Change): LiveState {
	if (change.seq <= state.account.seq) return state;
	const next = { ...state, account: applyChange(state.account, change) };
	if (change.type === "message" || change.type === "thread") {
		const current = change.type === "message" ? change.data : change.data && fieldsOf(change.data);
		return { ...next, changedAt: { ...state.changedAt, [change.id]: change.seq }, optimistic: withoutConfirmed(state.optimistic, change.id, current) };
	}
	if (change.type === "group") return { ...next, changedAt: { ...state.changedAt, [groupKey(change.id.split("/")[0] as string)]: change.seq } };
	if (change.type === "delivery" && change.data) {
		return {
			...next,
			summaries: { ...state.summaries, [change.data.messageId]: { seq: change.seq, summary: change.data.summary, threadId: change.data.threadId } },
		};
	}
	return next;
}

/** The key of a group in `changedAt`. */
export function groupKey(handle: string): string {
	return `group:${handle}`;
}

function byHandle(groups: readonly GroupView[]): Record<string, GroupView> {
	return Object.fromEntries(groups.map((group) => [group.handle, group]));
}

/** How many groups wait for the account's word. */
export function countInvitations({ account }: LiveState): number {
	return Object.values(account.groups).filter(({ myState }) => myState === "invited").length;
}

/** Takes counts, profile and invitations from a page rendered after the latest change received. */
export function receiveOverview(state: LiveState, overview: Overview): LiveState {
	if (overview.seq <= state.account.seq) return state;
	const { counts, profile, invitations } = overview;
	const others = Object.values(state.account.groups).filter(({ myState }) => myState !== "invited");
	return { ...state, account: { ...state.account, counts, profile, groups: byHandle([...others, ...invitations]) } };
}

/**
 * Moves back to the sequence number of a page that was read before the overview of the same document, so that the changes in
 * between are received again. Once connected, none can be missing.
 */
export function rewindTo(state: LiveState, seq: number): LiveState {
	if (state.connection === "connected" || seq >= state.account.seq) return state;
	return { ...state, account: { ...state.account, seq } };
}

/** How many letters are tracked; a tab may be open for weeks. */
const MAX_TRACKED = 2_000;

/** Whether to reset, to free memory. A reset may move a list: a visible page is reset only at five times the limit. */
export function needsReset({ changedAt }: LiveState, isVisible: boolean): boolean {
	return Object.keys(changedAt).length >= (isVisible ? MAX_TRACKED * 5 : MAX_TRACKED);
}

/** Resets to a sequence number, where the journal no longer reaches back to ours. */
export function resetTo(state: LiveState, seq: number): LiveState {
	return {
		...state,
		account: { ...state.account, seq, messages: {}, threads: {}, deliveries: {}, jobs: {}, blocked: {}, groupMembers: {} },
		changedAt: {},
		summaries: {},
		optimistic: {},
		completeSince: seq,
	};
}

/** Shows an update of a letter or conversation before the server has confirmed it; updates of the same one are merged. */
export function applyOptimistic(state: LiveState, id: string, patch: OptimisticUpdate["patch"]): LiveState {
	const before = state.optimistic[id];
	const merged = patch === "gone" || !before || before.patch === "gone" ? patch : { ...before.patch, ...patch };
	return withOptimistic(state, id, { since: state.account.seq, patch: merged, pending: (before?.pending ?? 0) + 1 });
}

/** The server has applied an update: shown until the journal reports it, which may be before or after this. */
export function confirmOptimistic(state: LiveState, id: string): LiveState {
	const before = state.optimistic[id];
	return before ? withOptimistic(state, id, { ...before, since: state.account.seq, pending: Math.max(0, before.pending - 1) }) : state;
}

/** The server has refused an update: it is reverted, and no other one of the same letter. */
export function revertOptimistic(state: LiveState, id: string, patch: OptimisticUpdate["patch"]): LiveState {
	const before = state.optimistic[id];
	if (!before) return state;
	const remaining = before.patch === "gone" || patch === "gone" ? {} : without(before.patch, (field) => field in patch);
	return withOptimistic(state, id, { ...before, patch: remaining, pending: Math.max(0, before.pending - 1) });
}

/**
 * The current state of a letter or conversation, given the row that a page read at `asOf`; null where it was deleted, or a
 * conversation left the mailbox that listed it.
 */
export function resolveRow<Row extends ListRow>(state: LiveState, row: Row, asOf: number): Row | null {
	const changedAt = state.changedAt[row.id];
	let current = row;
	let seq = asOf;
	if (changedAt !== undefined && changedAt > asOf) {
		const live = liveRow(state, row);
		if (!live) return null;
		// A conversation replaces its row whole: what the former newest letter had, its deliveries, is not the next one's.
		current = row.thread ? (live as Row) : { ...row, ...live };
		seq = changedAt;
	}
	const counted = state.summaries[ownLetterOf(current)];
	if (counted && counted.seq > seq) current = { ...current, deliveries: counted.summary };
	const update = state.optimistic[row.id];
	if (!update || (update.pending === 0 && update.since < seq)) return current;
	return update.patch === "gone" ? null : { ...current, ...update.patch };
}

/** The letter whose deliveries a row shows. */
function ownLetterOf({ id, thread, listedIn, sortId }: ListRow): string {
	return (listedIn === "sent" ? sortId : thread?.latest.id) ?? id;
}

function liveRow(state: LiveState, row: ListRow): ListRow | null | undefined {
	if (!row.thread || !row.listedIn) return state.account.messages[row.id];
	const thread = state.account.threads[row.id];
	return thread && threadRow(thread, row.listedIn);
}

/** Letters of a thread that arrived while it was open. */
export function arrivedInThread(state: LiveState, threadId: string, known: ReadonlySet<string>): MessageView[] {
	return Object.values(state.account.messages).filter((row): row is MessageView => row.threadId === threadId && !known.has(row.id) && "text" in row);
}

/** The fields of a conversation that can be shown before they are confirmed; `mailbox` may be any of those that hold its letters. */
function fieldsOf({ unread, starred, muted, mailboxes }: ThreadView): ConfirmedFields {
	return { read: unread === 0, starred, muted, mailboxes };
}

interface ConfirmedFields extends Partial<Pick<ListRow, "read" | "starred" | "mailbox">> {
	muted?: boolean;
	mailboxes?: ThreadView["mailboxes"];
}

/** Drops the optimistic fields that a change confirms; with no request pending, or where the object is deleted, drops them all. */
function withoutConfirmed(updates: LiveState["optimistic"], id: string, data: ConfirmedFields | undefined): LiveState["optimistic"] {
	const before = updates[id];
	if (!before) return updates;
	const { patch, pending } = before;
	if (data === undefined || pending === 0 || patch === "gone") return setOrRemove(updates, id, null);
	const isConfirmed = (field: keyof ListRow) =>
		field === "mailbox" && data.mailboxes
			? patch.mailbox !== undefined && patch.mailbox in data.mailboxes
			: patch[field] === data[field as keyof ConfirmedFields];
	return setOrRemove(updates, id, { ...before, patch: without(patch, isConfirmed) });
}

function withOptimistic(state: LiveState, id: string, update: OptimisticUpdate): LiveState {
	return { ...state, optimistic: setOrRemove(state.optimistic, id, update) };
}

function setOrRemove(updates: LiveState["optimistic"], id: string, update: OptimisticUpdate | null): LiveState["optimistic"] {
	if (update && (update.pending > 0 || Object.keys(update.patch).length > 0)) return { ...updates, [id]: update };
	const { [id]: _gone, ...others } = updates;
	return others;
}

function without(patch: Partial<ListRow>, isExcluded: (field: keyof ListRow) => boolean): Partial<ListRow> {
	return Object.fromEntries(Object.entries(patch).filter(([field]) => !isExcluded(field as keyof ListRow)));
}
