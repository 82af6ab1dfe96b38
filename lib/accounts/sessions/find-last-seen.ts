import type { AccountId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";
import { read } from "#lib/db/store";

/** When each of the accounts last used a session, accurate to five minutes; accounts without one are left out. */
export async function findLastSeen(accountIds: readonly AccountId[]): Promise<Map<AccountId, number>> {
	if (accountIds.length === 0) return new Map();
	const list = placeholders(accountIds);
	const rows = await read().all<{ account_id: AccountId; last_seen_at: number }>(
		`SELECT account_id, MAX(last_seen_at) AS last_seen_at FROM session WHERE account_id IN (${list.sql}) GROUP BY account_id`,
		...list.values,
	);
	return new Map(rows.map(({ account_id, last_seen_at }) => [account_id, last_seen_at]));
}
