import { findBlockedOf, findBlockers } from "#lib/accounts/blocking/find-blocks";
import { type Clock, systemClock } from "#lib/core/clock";
import type { AccountId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";
import { read } from "#lib/db/store";
import { sharesGroup } from "#lib/groups/members/shares-group";
import { sharesThread } from "#lib/mail/threads/shares-thread";
import { createShortCache } from "./short-cache";

const SHARING = { keptMs: 30_000, max: 50_000 };

/** Who may see a person's presence: who shares a thread or a group with them, unless they hide it from all, or block this one. */
export interface Visibility {
	/** Those of the people whose state the viewer may see. One's own is always visible. */
	listVisible(viewerId: AccountId, people: readonly AccountId[]): Promise<Set<AccountId>>;
	/** Those of the viewers who may see the person's state. */
	listViewers(personId: AccountId, viewers: readonly AccountId[]): Promise<Set<AccountId>>;
}

export function createVisibility(clock: Clock = systemClock): Visibility {
	const sharing = createShortCache<boolean>(clock, SHARING);
	const shares = (viewerId: AccountId, personId: AccountId): Promise<boolean> => {
		const key = `${viewerId} ${personId}`;
		const cached = sharing.get(key);
		if (cached) return cached;
		const asked = sharesGroup(viewerId, personId).then((together) => together || sharesThread(viewerId, personId));
		sharing.set(key, asked);
		return asked;
	};

	return {
		async listVisible(viewerId, people) {
			const others = people.filter((id) => id !== viewerId);
			const [showing, blockers] = await Promise.all([listShowing(others), findBlockers(read(), others, viewerId)]);
			const visible = await filter(others, async (id) => showing.has(id) && !blockers.has(id) && (await shares(viewerId, id)));
			return new Set(people.includes(viewerId) ? [...visible, viewerId] : visible);
		},

		async listViewers(personId, viewers) {
			const others = viewers.filter((id) => id !== personId);
			const [showing, blocked] = await Promise.all([listShowing([personId]), findBlockedOf(read(), personId, others)]);
			const seeing = showing.has(personId) ? await filter(others, async (id) => !blocked.has(id) && (await shares(id, personId))) : [];
			return new Set(viewers.includes(personId) ? [...seeing, personId] : seeing);
		},
	};
}

/**
 * Those of the accounts that may learn what the person does in a thread that they hold together: all unless the person hides,
 * but none who blocks the person or is blocked.
 */
export async function listHearing(personId: AccountId, accountIds: readonly AccountId[]): Promise<AccountId[]> {
	if (accountIds.length === 0 || !(await listShowing([personId])).has(personId)) return [];
	return withoutBlocked(personId, accountIds);
}

/** Those of the people of whom the account may learn what they do in a thread that they hold together. */
export async function listHeard(accountId: AccountId, people: readonly AccountId[]): Promise<Set<AccountId>> {
	const showing = await listShowing(people);
	return new Set(await withoutBlocked(accountId, [...showing]));
}

async function withoutBlocked(accountId: AccountId, others: readonly AccountId[]): Promise<AccountId[]> {
	const [blockers, blocked] = await Promise.all([findBlockers(read(), others, accountId), findBlockedOf(read(), accountId, others)]);
	return others.filter((id) => !blockers.has(id) && !blocked.has(id));
}

/** Those of the accounts that show whether they are here. */
async function listShowing(accountIds: readonly AccountId[]): Promise<Set<AccountId>> {
	if (accountIds.length === 0) return new Set();
	const list = placeholders(accountIds);
	const rows = await read().all<{ id: AccountId }>(
		`SELECT id FROM account WHERE id IN (${list.sql}) AND presence = TRUE AND deleted_at IS NULL`,
		...list.values,
	);
	return new Set(rows.map(({ id }) => id));
}

async function filter<Item>(items: readonly Item[], isIncluded: (item: Item) => Promise<boolean>): Promise<Item[]> {
	const included = await Promise.all(items.map(isIncluded));
	return items.filter((_, at) => included[at]);
}
