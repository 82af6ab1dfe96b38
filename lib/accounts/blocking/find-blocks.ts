import type { AccountId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";
import type { Reader } from "#lib/db/tx";

/** Those of the accounts that block this person. */
export async function findBlockers(reader: Reader, accountIds: readonly AccountId[], personId: AccountId): Promise<Set<AccountId>> {
	if (accountIds.length === 0) return new Set();
	const list = placeholders(accountIds);
	const rows = await reader.all<{ id: AccountId }>(
		`SELECT account_id AS id FROM blocked WHERE account_id IN (${list.sql}) AND blocked_id = ?`,
		...list.values,
		personId,
	);
	return new Set(rows.map(({ id }) => id));
}

/** Those of the people whom the account blocks. */
export async function findBlockedOf(reader: Reader, accountId: AccountId, people: readonly AccountId[]): Promise<Set<AccountId>> {
	if (people.length === 0) return new Set();
	const list = placeholders(people);
	const rows = await reader.all<{ id: AccountId }>(
		`SELECT blocked_id AS id FROM blocked WHERE account_id = ? AND blocked_id IN (${list.sql})`,
		accountId,
		...list.values,
	);
	return new Set(rows.map(({ id }) => id));
}
