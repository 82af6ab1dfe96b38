import type { AccountId } from "#lib/core/ids";
import { hashToken } from "#lib/crypto/tokens";
import type { Reader, Tx } from "#lib/db/tx";

/** What an invitation is for. */
export interface Invite {
	makerId: AccountId;
	groupId: AccountId | null;
}

const VALID = "hash = ? AND (uses_left IS NULL OR uses_left > 0) AND (expires_at IS NULL OR expires_at > ?)";

/** Looks at an invitation without using it; null where it is unknown, used up, ended or expired. */
export async function findInvite(reader: Reader, token: string, now: number): Promise<Invite | null> {
	const row = await reader.get<{ maker_id: AccountId; group_id: AccountId | null }>(
		`SELECT maker_id, group_id FROM invite WHERE ${VALID}`,
		hashToken(token),
		now,
	);
	return row ? { makerId: row.maker_id, groupId: row.group_id } : null;
}

/** Uses an invitation once, in the transaction that makes the account. False where it is not valid; of two calls for its last use one succeeds. */
export async function takeInvite(tx: Tx, token: string, now: number): Promise<boolean> {
	const sql = `UPDATE invite SET uses_left = uses_left - 1, used = used + 1 WHERE ${VALID}`;
	return (await tx.run(sql, hashToken(token), now)) === 1;
}
