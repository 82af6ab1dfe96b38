import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import type { Value } from "#lib/db/tx";

/** So that the look-up costs the same in any mailbox; a person last met further back counts as a stranger. */
const THREADS_SEARCHED = 500;

const NEWEST_OF = `SELECT thread_id, received_at FROM (SELECT thread_id, received_at FROM mailbox_thread
	WHERE mailbox_id = (SELECT id FROM mailbox WHERE account_id = ? AND role = ?) ORDER BY received_at DESC, email_id DESC LIMIT ?) newest_of`;

/** Selects `thread_id` and `received_at` of the account's newest threads and chats, without trash and spam. */
export function newestThreadsOf(accountId: AccountId): { sql: string; values: Value[] } {
	return { sql: `${NEWEST_OF} UNION ALL ${NEWEST_OF}`, values: [accountId, "all", THREADS_SEARCHED, accountId, "chat", THREADS_SEARCHED] };
}

/** Whether one of the account's newest threads or chats, without trash and spam, is also the other's. */
export async function sharesThread(accountId: AccountId, otherId: AccountId): Promise<boolean> {
	const newest = newestThreadsOf(accountId);
	const row = await read().get(
		`SELECT 1 FROM (${newest.sql}) newest
		WHERE EXISTS (SELECT 1 FROM mailbox_thread other WHERE other.account_id = ? AND other.thread_id = newest.thread_id) LIMIT 1`,
		...newest.values,
		otherId,
	);
	return row !== undefined;
}
