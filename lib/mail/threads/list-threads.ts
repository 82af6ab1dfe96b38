import type { ListThreadsInput } from "#lib/contracts/threads";
import type { Page, ThreadView } from "#lib/contracts/views";
import { toIso } from "#lib/core/clock";
import type { AccountId, EmailId, ThreadId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { roleOf } from "#lib/mail/mailboxes/mailbox-roles";
import { decodePageKey, encodePageKey } from "#lib/mail/mailboxes/page-key";
import { roleMailboxes } from "#lib/mail/mailboxes/role-mailboxes";
import { readThreads } from "./read-threads";

interface Key {
	thread_id: ThreadId;
	received_at: number;
	email_id: EmailId;
}

/**
 * A page of the threads with messages in a mailbox, by the newest of these. By key, not by offset: every page costs the same.
 * Throws `invalid_input` for an invalid cursor.
 */
export async function listThreads(accountId: AccountId, input: ListThreadsInput): Promise<Page<ThreadView>> {
	const after = decodePageKey(input.cursor);
	const mailboxes = await roleMailboxes(read(), accountId);
	const mailboxId = input.mailbox === "starred" ? mailboxes.all : mailboxes[input.mailbox === "all" ? "all" : roleOf(input.mailbox)];
	const keys = await read().all<Key>(
		`SELECT thread_id, received_at, email_id FROM mailbox_thread WHERE mailbox_id = ?${conditions(input)} AND (received_at, email_id) < (?, ?)
		ORDER BY received_at DESC, email_id DESC LIMIT ?`,
		mailboxId,
		after.receivedAt,
		after.id,
		input.limit + 1,
	);
	const page = keys.slice(0, input.limit);
	const threads = await readThreads(
		accountId,
		page.map(({ thread_id }) => thread_id),
	);
	const items = page.flatMap(({ thread_id, received_at }) => {
		const thread = threads.get(thread_id);
		return thread ? [{ ...thread, receivedAt: toIso(received_at) }] : [];
	});
	const last = page.at(-1);
	return { items, nextCursor: keys.length > input.limit && last ? encodePageKey({ receivedAt: last.received_at, id: last.email_id }) : null };
}

/** Literals, not parameters, so that the database can use the partial indexes. */
function conditions({ mailbox, unread }: ListThreadsInput): string {
	const starred = mailbox === "starred" ? " AND flagged > 0" : "";
	if (unread === undefined) return starred;
	return `${starred} AND ${unread ? "unread > 0" : "unread = 0"}`;
}
