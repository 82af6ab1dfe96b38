import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";

/** Whether the account blocks this person. */
export async function isBlocking(accountId: AccountId, personId: AccountId): Promise<boolean> {
	return (await read().get("SELECT 1 AS found FROM blocked WHERE account_id = ? AND blocked_id = ?", accountId, personId)) !== undefined;
}
