import { lookOf } from "#lib/contracts/addresses/handle-rules";
import type { AccountId } from "#lib/core/ids";
import type { Tx } from "#lib/db/tx";

/**
 * Claims a handle for an account in the shared name space; one that the account had before becomes its present one. Returns false
 * where it is another's, present or former, or looks like one that is; then nothing else may be written.
 */
export async function claimHandle(tx: Tx, { id, handle }: { id: AccountId; handle: string }): Promise<boolean> {
	const look = lookOf(handle);
	const claimed = await tx.run(
		`INSERT INTO handle (name, account_id, look) SELECT CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT)
		WHERE NOT EXISTS (SELECT 1 FROM handle WHERE look = ? AND account_id <> ?)
		ON CONFLICT (name) DO UPDATE SET forwards_until = NULL WHERE handle.account_id = excluded.account_id`,
		handle,
		id,
		look,
		look,
		id,
	);
	return claimed === 1;
}
