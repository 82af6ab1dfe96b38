import type { MessageView, Page } from "#lib/contracts/views";
import { isPomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { decodePageKey, encodePageKey } from "#lib/mail/mailboxes/page-key";
import { roleMailboxes } from "#lib/mail/mailboxes/role-mailboxes";
import { selectWholePage, type WholeEmailRow } from "#lib/mail/messages/email-rows";
import { openEmail } from "#lib/mail/messages/open-email";
import { accessEarlierLines } from "./access-archive";

/**
 * The lines of a group's chat from before the member joined of which they hold no copy, oldest first: the newest `limit`, or those
 * before the cursor. None where the group's archive begins with joining. They are the group's copies: nothing can be done with
 * them, and reading them marks nothing. Throws `not_found` for who is no member, and `invalid_input` for an invalid cursor.
 */
export async function listEarlierLines(viewerId: AccountId, handle: string, { cursor, limit }: { cursor?: string; limit: number }): Promise<Page<MessageView>> {
	const before = decodePageKey(cursor);
	const earlier = await accessEarlierLines(viewerId, handle);
	if (!earlier) return { items: [], nextCursor: null };
	const { chat: mailboxId } = await roleMailboxes(read(), earlier.groupId);
	const keys = `SELECT em.account_id, em.received_at, em.email_id FROM email_mailbox em CROSS JOIN email filed
		WHERE em.mailbox_id = ? AND em.received_at <= ? AND (em.received_at, em.email_id) < (?, ?)
			AND filed.account_id = ? AND filed.id = em.email_id AND filed.created_modseq <= ?
			AND NOT EXISTS (SELECT 1 FROM email own WHERE own.message_id = filed.message_id AND own.account_id = ?)
		ORDER BY em.received_at DESC, em.email_id DESC LIMIT ?`;
	const rows = await read().all<WholeEmailRow>(
		selectWholePage(keys),
		mailboxId,
		earlier.untilMs,
		before.receivedAt,
		before.id,
		earlier.groupId,
		earlier.untilModseq,
		viewerId,
		limit + 1,
	);
	const page = rows.slice(0, limit);
	const oldest = page.at(-1);
	const more = rows.length > limit && oldest;
	return { items: page.reverse().map(openEmail), nextCursor: more ? encodePageKey({ receivedAt: oldest.received_at, id: oldest.id }) : null };
}

/** Whether the group's chat began before the member joined, and they may read what was written then; false for who is no member. */
export async function hasEarlierLines(viewerId: AccountId, handle: string): Promise<boolean> {
	const earlier = await accessEarlierLines(viewerId, handle).catch((error) => {
		if (isPomboError(error) && error.code === "not_found") return null;
		throw error;
	});
	if (!earlier) return false;
	const { chat: mailboxId } = await roleMailboxes(read(), earlier.groupId);
	const first = await read().get<{ created_modseq: number }>(
		`SELECT e.created_modseq FROM email_mailbox em CROSS JOIN email e WHERE em.mailbox_id = ? AND e.account_id = ? AND e.id = em.email_id
		ORDER BY em.received_at, em.email_id LIMIT 1`,
		mailboxId,
		earlier.groupId,
	);
	return first !== undefined && first.created_modseq <= earlier.untilModseq;
}
