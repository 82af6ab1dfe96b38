import type { ChangeRecorder } from "#lib/changes/write-with-changes";
import type { AccountId, EmailId, MessageId, ThreadId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";
import type { Tx } from "#lib/db/tx";

export interface RepliedMessage {
	thread_id: ThreadId;
	message_id: MessageId;
}

/** The copies of these accounts that reply to a message, of which they hold, or will hold, a copy too. */
export function listOwnReplies(
	tx: Tx,
	{ thread_id, message_id }: RepliedMessage,
	accountIds: readonly AccountId[],
): Promise<{ account_id: AccountId; id: EmailId }[]> {
	const list = placeholders(accountIds);
	return tx.all(
		`SELECT e.account_id, e.id FROM message m CROSS JOIN email e WHERE m.thread_id = ? AND m.in_reply_to = ? AND e.message_id = m.id AND e.account_id IN (${list.sql})`,
		thread_id,
		message_id,
		...list.values,
	);
}

/** Records a change of the replies that these accounts hold of a message which they get now: from now on each shows what it answers. */
export async function recordOwnReplies(recorder: ChangeRecorder, message: RepliedMessage, accountIds: readonly AccountId[]): Promise<void> {
	for (const { account_id, id } of await listOwnReplies(recorder.tx, message, accountIds)) recorder.record(account_id, "message", "updated", id);
}
