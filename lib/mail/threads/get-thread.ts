import type { MessageView, Page } from "#lib/contracts/views";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { accessChat } from "#lib/mail/chats/access-chat";
import { isChat } from "#lib/mail/chats/chat-id";
import { decodePageKey, encodePageKey } from "#lib/mail/mailboxes/page-key";
import { selectWholeEmails, type WholeEmailRow } from "#lib/mail/messages/email-rows";
import { openEmail } from "#lib/mail/messages/open-email";

const MESSAGES_MAX = 500;
/** Sorts after every id. */
const AFTER_ALL = "z";

/**
 * The account's copies in the thread, oldest first: the newest 500 or, with a cursor, those before it. Of a chat that the account
 * belongs to, also none. Throws `not_found`, and `invalid_input` for an invalid cursor.
 */
export async function getThread(
	accountId: AccountId,
	threadId: string,
	{ cursor, limit = MESSAGES_MAX }: { cursor?: string; limit?: number } = {},
): Promise<Page<MessageView>> {
	const rows = isChat(threadId) ? await selectLines(accountId, threadId, cursor, limit + 1) : await selectLetters(accountId, threadId, cursor, limit + 1);
	if (rows.length === 0 && cursor === undefined) {
		if (!isChat(threadId)) throw new PomboError("not_found");
		await accessChat(accountId, threadId);
	}
	const page = rows.slice(0, limit);
	const oldest = page.at(-1);
	const key = oldest && { receivedAt: oldest.received_at, id: isChat(threadId) ? oldest.message_id : oldest.id };
	return { items: page.reverse().map(openEmail), nextCursor: rows.length > limit && key ? encodePageKey(key) : null };
}

function selectLetters(accountId: AccountId, threadId: string, cursor: string | undefined, limit: number): Promise<WholeEmailRow[]> {
	const before = decodePageKey(cursor);
	return read().all<WholeEmailRow>(
		`${selectWholeEmails("thread")} m.thread_id = ? AND e.account_id = ? AND (e.received_at, e.id) < (?, ?) ORDER BY e.received_at DESC, e.id DESC LIMIT ?`,
		threadId,
		accountId,
		before.receivedAt,
		before.id,
		limit,
	);
}

/** By the primary key of the messages, in the order of sending: a page costs the same in a chat of any length. */
function selectLines(accountId: AccountId, threadId: string, cursor: string | undefined, limit: number): Promise<WholeEmailRow[]> {
	return read().all<WholeEmailRow>(
		`${selectWholeEmails("thread")} m.thread_id = ? AND m.id < ? AND e.account_id = ? ORDER BY m.id DESC LIMIT ?`,
		threadId,
		cursor === undefined ? AFTER_ALL : decodePageKey(cursor).id,
		accountId,
		limit,
	);
}
