import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";

/** Whether two people are members of a group together. */
export async function sharesGroup(accountId: AccountId, otherId: AccountId): Promise<boolean> {
	const row = await read().get(
		`SELECT 1 AS found FROM group_member own JOIN group_member other ON other.group_id = own.group_id AND other.account_id = ? AND other.state = 'member'
		WHERE own.account_id = ? AND own.state = 'member' LIMIT 1`,
		otherId,
		accountId,
	);
	return row !== undefined;
}
