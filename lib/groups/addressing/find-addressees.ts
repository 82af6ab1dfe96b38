import { matchQuery } from "#lib/accounts/profiles/match-query";
import { SYSTEM_HANDLE } from "#lib/accounts/system-account";
import type { ListUsersInput } from "#lib/contracts/accounts/profile";
import { normaliseHandle } from "#lib/contracts/addresses/handle-rules";
import type { Page, PersonView } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { MAY_POST } from "./resolve-groups";

/**
 * People, and groups that the viewer may write to, by the beginning of a handle or of a word of the name; for the address
 * fields. Who is not in the directory is found by their whole handle. A group that is unlisted for the viewer is not offered, even where anyone may write to it.
 */
export async function findAddressees(viewerId: AccountId, { query, cursor, limit }: ListUsersInput): Promise<Page<PersonView>> {
	const match = matchQuery(query);
	const rows = await read().all<PersonView>(
		`SELECT a.handle, a.name, a.kind FROM account a LEFT JOIN group_profile p ON p.account_id = a.id
		LEFT JOIN group_member m ON m.group_id = a.id AND m.account_id = ?
		WHERE a.deleted_at IS NULL AND a.handle <> ? AND a.handle > ? AND ${match.sql}
			AND (a.listed = TRUE OR a.handle = ?) AND (a.kind = 'person' OR (${MAY_POST} AND (p.join_policy <> 'invite' OR m.state IS NOT NULL)))
		ORDER BY a.handle LIMIT ?`,
		viewerId,
		SYSTEM_HANDLE,
		cursor ?? "",
		...match.values,
		normaliseHandle(query),
		limit + 1,
	);
	const items = rows.slice(0, limit);
	return { items, nextCursor: rows.length > limit ? (items.at(-1)?.handle ?? null) : null };
}
