import type { ListThreadsInput } from "#lib/contracts/threads";
import type { Page, ThreadView } from "#lib/contracts/views";
import { toIso } from "#lib/core/clock";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { type RowKey, selectKeys } from "#lib/mail/mailboxes/mailbox-keys";
import { decodePageKey, encodePageKey } from "#lib/mail/mailboxes/page-key";
import { readThreads } from "./read-threads";

/**
 * A page of the threads with messages in a mailbox, by the newest of these. By key, not by offset: every page costs the same.
 * Throws `invalid_input` for an invalid cursor.
 */
export async function listThreads(accountId: AccountId, { mailbox, unread, cursor, limit }: ListThreadsInput): Promise<Page<ThreadView>> {
	const after = decodePageKey(cursor);
	const compare = { sql: "< (?, ?)", values: [after.receivedAt, after.id] };
	const selection = await selectKeys(accountId, { mailbox, unread: unread === true, conversations: true, compare });
	const keys = await read().all<RowKey>(
		`${selection.sql}${unread === false ? " AND unread = 0" : ""} ORDER BY received_at DESC, email_id DESC LIMIT ?`,
		...selection.values,
		limit + 1,
	);
	const page = keys.slice(0, limit);
	const threads = await readThreads(
		accountId,
		page.flatMap(({ thread_id }) => (thread_id ? [thread_id] : [])),
	);
	const items = page.flatMap(({ thread_id, received_at }) => {
		const thread = threads.get(thread_id ?? "");
		return thread ? [{ ...thread, receivedAt: toIso(received_at) }] : [];
	});
	const last = page.at(-1);
	return { items, nextCursor: keys.length > limit && last ? encodePageKey({ receivedAt: last.received_at, id: last.email_id }) : null };
}
