import { type ChangeRecorder, writeWithChanges } from "#lib/changes/write-with-changes";
import type { AccountId, MessageId, ThreadId } from "#lib/core/ids";
import { logger } from "#lib/core/logger";
import { perProcess } from "#lib/core/per-process";
import { read } from "#lib/db/store";
import { listHolders } from "#lib/mail/threads/list-holders";
import { isChat } from "./chat-id";

/** How long moves are gathered, so that a lively chat is not announced to everybody for each reader and line. */
const GATHERED_MS = 150;
/** In chats of more holders, nobody is told at once: who opens the chat sees it. */
const ANNOUNCED_MAX = 200;

interface ReadCopy {
	thread_id: ThreadId;
	message_id: MessageId;
}

/**
 * Of chats among these copies, which the account has read: stores up to which message, if it moved forward, and tells the
 * others a moment after the commit, all moves of a chat together. In the unit that marks them, for who shares read receipts.
 */
export async function markSeen(recorder: ChangeRecorder, accountId: AccountId, copies: readonly ReadCopy[]): Promise<void> {
	if (!recorder.account(accountId)?.receipts) return;
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
		if (moved > 0) recorder.afterCommit(() => announceLater(threadId));
	}
}

function announceLater(threadId: ThreadId): void {
	const waiting = perProcess("seen-announcements", () => new Set<ThreadId>());
	if (waiting.has(threadId)) return;
	waiting.add(threadId);
	setTimeout(() => {
		waiting.delete(threadId);
		announceSeen(threadId).catch((error: unknown) => logger().error({ err: (error as Error).name }, "who has read a chat could not be announced"));
	}, GATHERED_MS).unref();
}

/** Tells the holders of a chat that it changed: its view says who has read up to where. */
async function announceSeen(threadId: ThreadId): Promise<void> {
	const rows = await read().all<{ account_id: AccountId }>(
		`SELECT account_id FROM chat_member WHERE thread_id = ?
		UNION ALL
		SELECT m.account_id FROM group_chat g JOIN group_member m ON m.group_id = g.group_id AND m.state = 'member' WHERE g.thread_id = ? LIMIT ?`,
		threadId,
		threadId,
		ANNOUNCED_MAX + 1,
	);
	if (rows.length > ANNOUNCED_MAX) return;
	const people = rows.map(({ account_id }) => account_id);
	const holders = [...(await listHolders(threadId, people))];
	await writeWithChanges(holders, async (recorder) => {
		for (const id of holders) if (recorder.account(id)) recorder.record(id, "thread", "updated", threadId);
	});
}
