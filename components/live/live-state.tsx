import type { AccountState } from "#lib/contracts/changes/account-state";
import { applyChange } from "#lib/contracts/changes/apply-change";
import type { Change } from "#lib/contracts/changes/change";
import type { CountsView, DeliverySummary, MessageRow, MessageView, ProfileView } from "#lib/contracts/views";

export type ConnectionState = "connecting" | "connected" | "offline";

/** What this device did and the journal has not confirmed yet, of one letter. */
interface OptimisticUpdate {
	since: number;
	patch: Partial<MessageRow> | "gone";
	/** How many acts the server has not answered. While there is one, nothing older than its answer contradicts it. */
	unanswered: number;
}

export interface LiveState {
	account: AccountState;
	/** By message: the number of the change that last spoke of it. A page read later than that knows better. */
	changedAt: Record<string, number>;
	summaries: Record<string, { seq: number; summary: DeliverySummary }>;
	optimistic: Record<string, OptimisticUpdate>;
	/** The journal was heard without a gap since this number; what was read before it may be wrong by now. */
	completeSince: number;
	connection: ConnectionState;
	/** When the connection was lost, in milliseconds. */
	disconnectedAt: number | null;
	/** The last heartbeat's way there and back. */
	latencyMs: number | null;
}

export interface Overview {
	seq: number;
	counts: CountsView;
	profile: ProfileView;
}

/** The state as the server rendered it. */
export function initialState({ seq, counts, profile }: Overview): LiveState {
	return {
		account: { seq, counts, profile, messages: {}, deliveries: {} },
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
	if (change.type === "message") {
		return { ...next, changedAt: { ...state.changedAt, [change.id]: change.seq }, optimistic: withoutConfirmed(state.optimistic, change) };
	}
	if (change.type === "delivery" && change.data) {
		return { ...next, summaries: { ...state.summaries, [change.data.messageId]: { seq: change.seq, summary: change.data.summary } } };
	}
	return next;
}

/** A page rendered later than what we heard brings fresher figures with it. */
export function receiveOverview(state: LiveState, overview: Overview): LiveState {
	if (overview.seq <= state.account.seq) return state;
	return { ...state, account: { ...state.account, counts: overview.counts, profile: overview.profile } };
}

/**
 * A page read before the overview was, though both came with the same document: what happened in between is still to be told.
 * Once the journal is heard, nothing can be missing.
 */
export function rewindTo(state: LiveState, seq: number): LiveState {
	if (state.connection === "connected" || seq >= state.account.seq) return state;
	return { ...state, account: { ...state.account, seq } };
}

/** So many letters are remembered from what was heard; a tab may be open for weeks. */
const REMEMBERED = 2_000;

/** Whether it is time to forget, which may move a list: at once only where nobody looks, or where it has become far too much. */
export function needsReset({ changedAt: seen }: LiveState, looked: boolean): boolean {
	return Object.keys(seen).length >= (looked ? REMEMBERED * 5 : REMEMBERED);
}

/** Starts anew from a number, where the journal no longer reaches back to ours. */
export function resetTo(state: LiveState, seq: number): LiveState {
	return { ...state, account: { ...state.account, seq, messages: {}, deliveries: {} }, changedAt: {}, summaries: {}, optimistic: {}, completeSince: seq };
}

/** Shows an act before the server has answered; acts on one letter add up. */
export function applyOptimistic(state: LiveState, id: string, patch: OptimisticUpdate["patch"]): LiveState {
	const before = state.optimistic[id];
	const whole = patch === "gone" || !before || before.patch === "gone" ? patch : { ...before.patch, ...patch };
	return withGuess(state, id, { since: state.account.seq, patch: whole, unanswered: (before?.unanswered ?? 0) + 1 });
}

/** The server has done it: shown until the journal says so, which may be before or after this. */
export function confirmOptimistic(state: LiveState, id: string): LiveState {
	const before = state.optimistic[id];
	return before ? withGuess(state, id, { ...before, since: state.account.seq, unanswered: Math.max(0, before.unanswered - 1) }) : state;
}

/** The server has refused it: this one act is taken back, others on the same letter stand. */
export function revertOptimistic(state: LiveState, id: string, patch: OptimisticUpdate["patch"]): LiveState {
	const before = state.optimistic[id];
	if (!before) return state;
	const left = before.patch === "gone" || patch === "gone" ? {} : without(before.patch, (field) => field in patch);
	return withGuess(state, id, { ...before, patch: left, unanswered: Math.max(0, before.unanswered - 1) });
}

/** A letter as it stands now, given how a page knew it at `asOf`; null where it is gone. */
export function resolveRow<Row extends MessageRow>(state: LiveState, row: Row, asOf: number): Row | null {
	const seen = state.changedAt[row.id];
	let current = row;
	let seq = asOf;
	if (seen !== undefined && seen > asOf) {
		const live = state.account.messages[row.id];
		if (!live) return null;
		current = { ...row, ...live };
		seq = seen;
	}
	const counted = state.summaries[row.id];
	if (counted && counted.seq > seq) current = { ...current, deliveries: counted.summary };
	const guessed = state.optimistic[row.id];
	if (!guessed || (guessed.unanswered === 0 && guessed.since < seq)) return current;
	return guessed.patch === "gone" ? null : { ...current, ...guessed.patch };
}

/** Letters of a thread that arrived while it was open. */
export function arrivedInThread(state: LiveState, threadId: string, known: ReadonlySet<string>): MessageView[] {
	return Object.values(state.account.messages).filter((row): row is MessageView => row.threadId === threadId && !known.has(row.id) && "text" in row);
}

/** After a change of a letter: what it confirms is no guess any more; once every act is answered, neither is anything else. */
function withoutConfirmed(guesses: LiveState["optimistic"], { id, data }: Extract<Change, { type: "message" }>): LiveState["optimistic"] {
	const before = guesses[id];
	if (!before) return guesses;
	const { patch, unanswered } = before;
	if (data === undefined || unanswered === 0 || patch === "gone") return put(guesses, id, null);
	return put(guesses, id, { ...before, patch: without(patch, (field) => patch[field] === data[field]) });
}

function withGuess(state: LiveState, id: string, guessed: OptimisticUpdate): LiveState {
	return { ...state, optimistic: put(state.optimistic, id, guessed) };
}

function put(guesses: LiveState["optimistic"], id: string, guessed: OptimisticUpdate | null): LiveState["optimistic"] {
	if (guessed && (guessed.unanswered > 0 || Object.keys(guessed.patch).length > 0)) return { ...guesses, [id]: guessed };
	const { [id]: _gone, ...others } = guesses;
	return others;
}

function without(patch: Partial<MessageRow>, leaves: (field: keyof MessageRow) => boolean): Partial<MessageRow> {
	return Object.fromEntries(Object.entries(patch).filter(([field]) => !leaves(field as keyof MessageRow)));
}
