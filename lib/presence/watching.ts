import { findLastSeen } from "#lib/accounts/sessions/find-last-seen";
import type { PresenceView } from "#lib/contracts/presence";
import { type Clock, systemClock, toIso } from "#lib/core/clock";
import type { AccountId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";
import { read } from "#lib/db/store";
import type { PersonState, Presence } from "./presence";
import { createVisibility } from "./visibility";

interface Watcher {
	accountId: AccountId;
	send: (view: PresenceView) => void;
	watched: Map<AccountId, Watched>;
	/** Counts the calls of `watch`: the last one wins. */
	calls: number;
}

interface Watched {
	handle: string;
	/** The view as last sent. */
	sent?: string;
}

/** One watcher of the presence of others: a socket. */
export interface Watch {
	/** Replaces the list, and sends the present state of everybody in it. */
	watch(handles: readonly string[]): Promise<void>;
	close(): void;
}

export interface Watching {
	open(accountId: AccountId, send: (view: PresenceView) => void): Watch;
	/** The state of an account, or who may see it, may have changed: sends it to those who watch it, where it differs from what they know. */
	announce(accountId: AccountId): Promise<void>;
}

/** Who watches whose presence in this process. To those who may not see a person, the person is `gone`, as an unknown handle is. */
export function createWatching(presence: Presence, clock: Clock = systemClock): Watching {
	const visibility = createVisibility(clock);
	const watchersOf = new Map<AccountId, Set<Watcher>>();

	const unwatch = (watcher: Watcher) => {
		for (const id of watcher.watched.keys()) {
			const watchers = watchersOf.get(id);
			watchers?.delete(watcher);
			if (watchers?.size === 0) watchersOf.delete(id);
		}
		watcher.watched = new Map();
	};
	const watch = async (watcher: Watcher, handles: readonly string[]) => {
		const call = ++watcher.calls;
		const ids = await findIds(handles);
		if (watcher.calls !== call) return;
		unwatch(watcher);
		for (const [handle, id] of ids) {
			watcher.watched.set(id, { handle });
			watchersOf.set(id, (watchersOf.get(id) ?? new Set()).add(watcher));
		}
		for (const handle of new Set(handles)) if (!ids.has(handle)) watcher.send({ handle, state: "gone" });
		const { watched } = watcher;
		const visible = await visibility.listVisible(watcher.accountId, [...watched.keys()]);
		const states = await readStates(presence, [...visible]);
		for (const id of watched.keys()) if (watcher.watched === watched) sendState(watcher, id, states.get(id));
	};

	return {
		open(accountId, send) {
			const watcher: Watcher = { accountId, send, watched: new Map(), calls: 0 };
			return {
				watch: (handles) => watch(watcher, handles),
				close() {
					watcher.calls++;
					unwatch(watcher);
				},
			};
		},
		async announce(accountId) {
			const accounts = [...new Set([...(watchersOf.get(accountId) ?? [])].map((watcher) => watcher.accountId))];
			if (accounts.length === 0) return;
			const viewers = await visibility.listViewers(accountId, accounts);
			const state = viewers.size > 0 ? (await readStates(presence, [accountId])).get(accountId) : undefined;
			for (const watcher of watchersOf.get(accountId) ?? []) sendState(watcher, accountId, viewers.has(watcher.accountId) ? state : undefined);
		},
	};
}

/** Sends a state, `gone` where it is absent; nothing if the watcher knows it. */
function sendState(watcher: Watcher, id: AccountId, known: PersonState | undefined): void {
	const watched = watcher.watched.get(id);
	if (!watched) return;
	const { state, lastSeenAt } = known ?? { state: "gone" };
	const view: PresenceView = { handle: watched.handle, state, ...(lastSeenAt === undefined ? {} : { lastSeenAt: toIso(lastSeenAt) }) };
	const sent = JSON.stringify(view);
	if (watched.sent === sent) return;
	watched.sent = sent;
	watcher.send(view);
}

/** The present states; of those who are gone since before this process started, the last use of a session. */
async function readStates(presence: Presence, ids: readonly AccountId[]): Promise<Map<AccountId, PersonState>> {
	const before = await presence.getStates(ids);
	const lastSeen = await findLastSeen(ids.filter((id) => isUnknown(before.get(id))));
	// Read again: it may have changed during the query.
	const states = await presence.getStates(ids);
	for (const [id, lastSeenAt] of lastSeen) if (isUnknown(states.get(id))) states.set(id, { state: "gone", lastSeenAt });
	return states;
}

function isUnknown(known: PersonState | undefined): boolean {
	return known?.state === "gone" && known.lastSeenAt === undefined;
}

async function findIds(handles: readonly string[]): Promise<Map<string, AccountId>> {
	if (handles.length === 0) return new Map();
	const list = placeholders(handles);
	const rows = await read().all<{ id: AccountId; handle: string }>(
		`SELECT id, handle FROM account WHERE handle IN (${list.sql}) AND kind = 'person' AND deleted_at IS NULL`,
		...list.values,
	);
	return new Map(rows.map(({ id, handle }) => [handle, id]));
}
