import type { ThreadView } from "#lib/contracts/views";
import type { AccountId, ThreadId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { readThreads } from "#lib/mail/threads/read-threads";
import { newestThreadsOf } from "#lib/mail/threads/shares-thread";

/** Threads that are read to find those that name the person: some that both hold do not, as where one was in bcc. */
const READ_PER_SHOWN = 3;

/**
 * The newest conversations and chats of the account with a person, among its 500 newest: those that both hold and that name the
 * person. A thread where the person was in bcc is not among them, unless the account wrote that letter.
 */
export async function listThreadsWith(accountId: AccountId, person: { id: AccountId; handle: string }, limit: number): Promise<ThreadView[]> {
	const newest = newestThreadsOf(accountId);
	const rows = await read().all<{ thread_id: ThreadId }>(
		`SELECT newest.thread_id FROM (${newest.sql}) newest
		WHERE EXISTS (SELECT 1 FROM mailbox_thread other WHERE other.account_id = ? AND other.thread_id = newest.thread_id)
		ORDER BY newest.received_at DESC LIMIT ?`,
		...newest.values,
		person.id,
		limit * READ_PER_SHOWN,
	);
	const threads = await readThreads(
		accountId,
		rows.map(({ thread_id }) => thread_id),
	);
	const named = [...threads.values()].filter(({ participants }) => participants.some(({ handle }) => handle === person.handle));
	return named.sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1)).slice(0, limit);
}
