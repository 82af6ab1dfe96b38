import type { MailboxRole } from "#lib/accounts/default-mailboxes";
import type { CountsView, MailboxCounts } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";
import { read } from "#lib/db/store";
import type { Reader } from "#lib/db/tx";
import { nameOf } from "./mailbox-roles";

/** The counters of a mailbox's row. */
export interface CounterColumns {
	total: number;
	unread: number;
	total_threads: number;
	unread_threads: number;
}

export function mailboxCounts({ total, unread, total_threads, unread_threads }: CounterColumns): MailboxCounts {
	return { total, unread, threads: total_threads, unreadThreads: unread_threads };
}

/** The absolute counts of every mailbox, from one query. */
export async function getCounts(accountId: AccountId): Promise<CountsView> {
	return (await countsOf(read(), [accountId])).get(accountId) ?? ({} as CountsView);
}

/** The same for several accounts. */
export async function countsOf(reader: Reader, accountIds: readonly AccountId[]): Promise<Map<AccountId, CountsView>> {
	const counts = new Map<AccountId, CountsView>();
	if (accountIds.length === 0) return counts;
	const list = placeholders(accountIds);
	const rows = await reader.all<CounterColumns & { account_id: AccountId; role: MailboxRole }>(
		`SELECT account_id, role, total, unread, total_threads, unread_threads FROM mailbox WHERE account_id IN (${list.sql}) AND role IS NOT NULL ORDER BY sort_order`,
		...list.values,
	);
	for (const { account_id, role, ...counters } of rows) {
		const ofAccount = counts.get(account_id) ?? ({} as CountsView);
		ofAccount[nameOf(role)] = mailboxCounts(counters);
		counts.set(account_id, ofAccount);
	}
	return counts;
}
