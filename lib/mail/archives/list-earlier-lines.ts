import type { MessageView, Page } from "#lib/contracts/views";
import { isPomboError } from "#lib/core/errors";
import type { AccountId, MessageId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { decodePageKey, encodePageKey } from "#lib/mail/mailboxes/page-key";
import { selectWholeEmails, type WholeEmailRow } from "#lib/mail/messages/email-rows";
import { openEmail } from "#lib/mail/messages/open-email";
import { accessEarlierLines } from "./access-archive";

/** Sorts after every id. */
const AFTER_ALL = "z";

/**
 * The lines of a group's chat from before the member joined, oldest first: the newest `limit`, or those before the cursor. None
 * where the group's archive begins with joining. They are the group's copies: nothing can be done with them, and reading them
 * marks nothing. Throws `not_found` for who is no member, and `invalid_input` for an invalid cursor.
 */
export async function listEarlierLines(viewerId: AccountId, handle: string, { cursor, limit }: { cursor?: string; limit: number }): Promise<Page<MessageView>> {
	const before = cursor === undefined ? AFTER_ALL : decodePageKey(cursor).id;
	const earlier = await accessEarlierLines(viewerId, handle);
	if (!earlier) return { items: [], nextCursor: null };
	const rows = await read().all<WholeEmailRow>(
		`${selectWholeEmails("thread")} m.thread_id = ? AND m.id < ? AND e.account_id = ? AND e.created_modseq <= ? ORDER BY m.id DESC LIMIT ?`,
		earlier.threadId,
		before,
		earlier.groupId,
		earlier.untilModseq,
		limit + 1,
	);
	const page = rows.slice(0, limit);
	const oldest = page.at(-1);
	const more = rows.length > limit && oldest;
	return { items: page.reverse().map(openEmail), nextCursor: more ? encodePageKey({ receivedAt: oldest.received_at, id: oldest.message_id }) : null };
}

/** Whether there are lines of the group's chat from before the member joined that they may read; none for who is no member. */
export async function hasEarlierLines(viewerId: AccountId, handle: string): Promise<boolean> {
	const earlier = await accessEarlierLines(viewerId, handle).catch((error) => {
		if (isPomboError(error) && error.code === "not_found") return null;
		throw error;
	});
	if (!earlier) return false;
	const row = await read().get<{ id: MessageId }>(
		"SELECT m.id FROM message m CROSS JOIN email e WHERE m.thread_id = ? AND e.message_id = m.id AND e.account_id = ? AND e.created_modseq <= ? LIMIT 1",
		earlier.threadId,
		earlier.groupId,
		earlier.untilModseq,
	);
	return row !== undefined;
}
