import { recordEvent } from "#lib/audit/record-event";
import type { AccountId } from "#lib/core/ids";
import type { Tx } from "#lib/db/tx";

/** Whoever signs in while the account waits for its deletion has changed their mind: it is not deleted. */
export async function cancelDeletion(tx: Tx, accountId: AccountId, address: string | undefined, now: number): Promise<void> {
	const cancelled = await tx.run("UPDATE account SET deletion_due_at = NULL WHERE id = ? AND deletion_due_at IS NOT NULL", accountId);
	if (cancelled === 0) return;
	await tx.run("DELETE FROM erasure WHERE account_id = ?", accountId);
	await recordEvent(tx, { kind: "deletion_cancelled", ownerId: accountId, actorId: accountId, source: { address } }, now);
}
