import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";

/** Whether an account can sign in: not while it waits for approval, and not while it is suspended. */
export async function isActive(accountId: AccountId): Promise<boolean> {
	return (await read().get("SELECT 1 FROM account WHERE id = ? AND state = 'active' AND deleted_at IS NULL", accountId)) !== undefined;
}
