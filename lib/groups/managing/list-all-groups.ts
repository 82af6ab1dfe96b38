import { matchQuery } from "#lib/accounts/profiles/match-query";
import type { ManagedGroupView, Page } from "#lib/contracts/views";
import { toIso } from "#lib/core/clock";
import type { AccountId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";
import { read } from "#lib/db/store";

interface Row {
	id: AccountId;
	handle: string;
	name: string;
	members: number;
	join_policy: ManagedGroupView["joinPolicy"];
	created_at: number;
}

/** Every group of the site as administrators see it: by handle, with its owners, without a word of its archive. */
export async function listAllGroups({ query, cursor, limit }: { query: string; cursor?: string; limit: number }): Promise<Page<ManagedGroupView>> {
	const match = matchQuery(query);
	const rows = await read().all<Row>(
		`SELECT a.id, a.handle, a.name, p.members, p.join_policy, a.created_at FROM account a JOIN group_profile p ON p.account_id = a.id
		WHERE a.kind = 'group' AND a.deleted_at IS NULL AND a.handle > ? AND ${match.sql} ORDER BY a.handle LIMIT ?`,
		cursor ?? "",
		...match.values,
		limit + 1,
	);
	const shown = rows.slice(0, limit);
	const owners = await listOwners(shown.map(({ id }) => id));
	return {
		items: shown.map(({ id, handle, name, members, join_policy, created_at }) => ({
			handle,
			name,
			members,
			joinPolicy: join_policy,
			owners: owners.filter(({ group_id }) => group_id === id).map((owner) => owner.handle),
			createdAt: toIso(created_at),
		})),
		nextCursor: rows.length > limit ? (shown.at(-1)?.handle ?? null) : null,
	};
}

function listOwners(groups: readonly AccountId[]): Promise<{ group_id: AccountId; handle: string }[]> {
	if (groups.length === 0) return Promise.resolve([]);
	const list = placeholders(groups);
	return read().all(
		`SELECT group_id, handle FROM group_member WHERE group_id IN (${list.sql}) AND role <> 'member' AND role = 'owner' AND state = 'member' ORDER BY handle`,
		...list.values,
	);
}
