import type { AccountId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";
import { read } from "#lib/db/store";

const IDS_PER_QUERY = 512;

/** Those of the accounts that hold a message of the thread. */
export async function listHolders(threadId: string, accountIds: readonly AccountId[]): Promise<Set<AccountId>> {
	const holders = new Set<AccountId>();
	for (let at = 0; at < accountIds.length; at += IDS_PER_QUERY) {
		const list = placeholders(accountIds.slice(at, at + IDS_PER_QUERY));
		const rows = await read().all<{ account_id: AccountId }>(
			`SELECT DISTINCT account_id FROM mailbox_thread WHERE account_id IN (${list.sql}) AND thread_id = ?`,
			...list.values,
			threadId,
		);
		for (const { account_id } of rows) holders.add(account_id);
	}
	return holders;
}
