import type { MailboxRole } from "#lib/accounts/default-mailboxes";
import type { CountsView } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";
import { read } from "#lib/db/store";
import type { Reader } from "#lib/db/tx";
import { nameOf } from "./mailbox-roles";

/** The absolute counts of every mailbox, from one query. */
export async function getCounts(accountId: AccountId): Promise<CountsView> {
	return (await countsOf(read(), [accountId])).get(accountId) ?? ({} as CountsView);
}

/** The same for several accounts. */
export async function countsOf(reader: Reader, accountIds: readonly AccountId[]): Promise<Map<AccountId, CountsView>> {
	const counts = new Map<AccountId, CountsView>();
	if (accountIds.length === 0) return counts;
	const list = placeholders(accountIds);
	const rows = await reader.all<{ account_id: AccountId; role: MailboxRole; total: number; unread: number }>(
		`SELECT account_id, role, total, unread FROM mailbox WHERE account_id IN (${list.sql}) AND role IS NOT NULL ORDER BY sort_order`,
		...list.values,
	);
	for (const { account_id, role, total, unread } of rows) {
		const ofAccount = counts.get(account_id) ?? ({} as CountsView);
		ofAccount[nameOf(role)] = { total, unread };
		counts.set(account_id, ofAccount);
	}
	return counts;
}
