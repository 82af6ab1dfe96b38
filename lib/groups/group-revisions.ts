import type { AccountId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";
import type { Reader, Tx } from "#lib/db/tx";

/** A group as it was read: what was read after this number holds while the number is the same. */
export interface GroupRevision {
	id: AccountId;
	revision: number;
}

/** Whether no act on these groups was committed since they were read. The transaction must have locked their accounts. */
export async function areRevisionsCurrent(reader: Reader, groups: readonly GroupRevision[]): Promise<boolean> {
	if (groups.length === 0) return true;
	const list = placeholders(groups.map(({ id }) => id));
	const rows = await reader.all<{ account_id: AccountId; revision: number }>(
		`SELECT account_id, revision FROM group_profile WHERE account_id IN (${list.sql})`,
		...list.values,
	);
	const current = new Map(rows.map(({ account_id, revision }) => [account_id, revision]));
	return groups.every(({ id, revision }) => current.get(id) === revision);
}

/** Raises a group's revision and changes the number of its members; every act on a group calls it. */
export async function raiseRevision(tx: Tx, groupId: AccountId, joined = 0): Promise<void> {
	await tx.run("UPDATE group_profile SET members = members + ?, revision = revision + 1 WHERE account_id = ?", joined, groupId);
}
