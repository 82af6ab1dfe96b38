import { sharesWith } from "#lib/accounts/receipts/shares-receipts";
import type { ChangeRecorder } from "#lib/changes/write-with-changes";
import type { AccountId, MessageId, ThreadId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { listHolders } from "#lib/mail/threads/list-holders";
import { isChat } from "./chat-id";

/**
 * In chats of more people, the others are not told at once who has read: each would be told of each, for every line. They see it
 * with the next line, which brings the chat's view.
 */
const SEEN_PEOPLE_MAX = 20;

interface ReadCopy {
	thread_id: ThreadId;
	message_id: MessageId;
}

/** The holders of each small chat among these copies, who are told what the account has read: to be locked by the unit that marks them. */
export async function findChatHolders(copies: readonly ReadCopy[]): Promise<Map<ThreadId, AccountId[]>> {
	const holders = new Map<ThreadId, AccountId[]>();
	for (const threadId of new Set(copies.map(({ thread_id }) => thread_id).filter(isChat))) {
		const people = await selectPeople(threadId);
		if (people.length <= SEEN_PEOPLE_MAX) holders.set(threadId, [...(await listHolders(threadId, people))]);
	}
	return holders;
}

async function selectPeople(threadId: ThreadId): Promise<AccountId[]> {
	const rows = await read().all<{ account_id: AccountId }>(
		`SELECT account_id FROM chat_member WHERE thread_id = ?
		UNION ALL
		SELECT m.account_id FROM group_chat g JOIN group_member m ON m.group_id = g.group_id AND m.state = 'member' WHERE g.thread_id = ? LIMIT ?`,
		threadId,
		threadId,
		SEEN_PEOPLE_MAX + 1,
	);
	return rows.map(({ account_id }) => account_id);
}

/**
 * Of chats among these copies, which the account has read: stores up to which message, if it moved forward, and records a change
 * for `holders`, as `findChatHolders` returned them: for those of them with whom the account shares read receipts.
 */
export async function markSeen(
	recorder: ChangeRecorder,
	accountId: AccountId,
	copies: readonly ReadCopy[],
	holders: ReadonlyMap<ThreadId, readonly AccountId[]>,
): Promise<void> {
	const people = [...new Set([...holders.values()].flat())].filter((id) => id !== accountId);
	const isShared = await sharesWith(recorder, accountId, people);
	if (!recorder.account(accountId)?.receipts && !people.some(isShared)) return;
	const newest = new Map<ThreadId, MessageId>();
	for (const { thread_id, message_id } of copies) {
		if (isChat(thread_id) && message_id > (newest.get(thread_id) ?? "")) newest.set(thread_id, message_id);
	}
	for (const [threadId, messageId] of newest) {
		const moved = await recorder.tx.run(
			`INSERT INTO thread_state (account_id, thread_id, muted, seen_up_to) VALUES (?, ?, FALSE, ?)
			ON CONFLICT (account_id, thread_id) DO UPDATE SET seen_up_to = excluded.seen_up_to
			WHERE thread_state.seen_up_to IS NULL OR thread_state.seen_up_to < excluded.seen_up_to`,
			accountId,
			threadId,
			messageId,
		);
		if (moved === 0) continue;
		for (const id of holders.get(threadId) ?? [])
			if (id !== accountId && recorder.account(id) && isShared(id)) recorder.record(id, "thread", "updated", threadId);
	}
}
