import { SYSTEM_HANDLE } from "#lib/accounts/system-account";
import type { ListUsersInput } from "#lib/contracts/accounts/profile";
import type { Page, PersonView } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { matchQuery } from "./match-query";

/** People whose handle, or a word of whose name, begins with the query; ordered and paged by handle. The system account is left out. */
export async function listUsers(_viewer: AccountId, { query, cursor, limit }: ListUsersInput): Promise<Page<PersonView>> {
	const match = matchQuery(query);
	const rows = await read().all<PersonView>(
		`SELECT a.handle, a.name, a.kind FROM account a
		WHERE a.deleted_at IS NULL AND a.state = 'active' AND a.listed = TRUE AND a.kind = 'person' AND a.handle <> ? AND a.handle > ? AND ${match.sql} ORDER BY a.handle LIMIT ?`,
		SYSTEM_HANDLE,
		cursor ?? "",
		...match.values,
		limit + 1,
	);
	const items = rows.slice(0, limit);
	return { items, nextCursor: rows.length > limit ? (items.at(-1)?.handle ?? null) : null };
}
