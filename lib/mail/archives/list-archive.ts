import type { Page, PersonView, ThreadView } from "#lib/contracts/views";
import type { AccountId, EmailId, ThreadId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";
import { read } from "#lib/db/store";
import { decodePageKey, encodePageKey } from "#lib/mail/mailboxes/page-key";
import { roleMailboxes } from "#lib/mail/mailboxes/role-mailboxes";
import { type EmailRow, selectEmails } from "#lib/mail/messages/email-rows";
import { openEmailRow } from "#lib/mail/messages/open-email";
import { threadView } from "#lib/mail/threads/thread-view";
import { accessArchive, type ReadableArchive } from "./access-archive";

interface Key {
	thread_id: ThreadId;
	received_at: number;
	email_id: EmailId;
}

/**
 * A page of the threads in a group's archive, newest first, with the figures and senders of those letters that the member may
 * read. Throws `not_found` for who is no member, and `invalid_input` for an invalid cursor.
 */
export async function listArchive(viewerId: AccountId, handle: string, { cursor, limit }: { cursor?: string; limit: number }): Promise<Page<ThreadView>> {
	const after = decodePageKey(cursor);
	const archive = await accessArchive(viewerId, handle);
	const { archive: mailboxId } = await roleMailboxes(read(), archive.groupId);
	const keys = await read().all<Key>(
		`SELECT t.thread_id, t.received_at, t.email_id FROM mailbox_thread t CROSS JOIN email e
		WHERE t.mailbox_id = ? AND t.received_at >= ? AND (t.received_at, t.email_id) < (?, ?)
			AND e.account_id = ? AND e.id = t.email_id AND e.created_modseq > ?
		ORDER BY t.received_at DESC, t.email_id DESC LIMIT ?`,
		mailboxId,
		archive.sinceMs,
		after.receivedAt,
		after.id,
		archive.groupId,
		archive.sinceModseq,
		limit + 1,
	);
	const page = keys.slice(0, limit);
	const last = page.at(-1);
	return {
		items: page.length > 0 ? await readArchivedThreads(archive, page) : [],
		nextCursor: keys.length > limit && last ? encodePageKey({ receivedAt: last.received_at, id: last.email_id }) : null,
	};
}

async function readArchivedThreads(archive: ReadableArchive, keys: readonly Key[]): Promise<ThreadView[]> {
	const [newest, senders] = await Promise.all([
		selectNewest(
			archive,
			keys.map(({ email_id }) => email_id),
		),
		selectSenders(
			archive,
			keys.map(({ thread_id }) => thread_id),
		),
	]);
	return keys.flatMap(({ thread_id: id, received_at, email_id }) => {
		const row = newest.get(email_id);
		if (!row) return [];
		const ofThread = senders.get(id) ?? [];
		const total = ofThread.reduce((sum, { letters }) => sum + letters, 0);
		const people = ofThread.map(({ person }) => person);
		const rows = [{ role: "archive" as const, received_at, email_id, total, unread: 0, flagged: 0 }];
		return [threadView({ id, rows, latest: openEmailRow(row), sent: null, senders: people, muted: false, shownAs: null })];
	});
}

async function selectNewest({ groupId }: ReadableArchive, ids: readonly EmailId[]): Promise<Map<EmailId, EmailRow>> {
	const list = placeholders(ids);
	const rows = await read().all<EmailRow>(`${selectEmails("emails")} e.account_id = ? AND e.id IN (${list.sql})`, groupId, ...list.values);
	return new Map(rows.map((row) => [row.id, row]));
}

/** Who wrote the letters of each thread, in the order of their first, and how many. */
async function selectSenders({ groupId, sinceMs, sinceModseq }: ReadableArchive, ids: readonly ThreadId[]) {
	const list = placeholders(ids);
	const rows = await read().all<PersonView & { thread_id: ThreadId; letters: number }>(
		`SELECT m.thread_id, a.handle, a.name, a.kind, COUNT(*) AS letters FROM message m CROSS JOIN email e CROSS JOIN account a
		WHERE m.thread_id IN (${list.sql}) AND e.message_id = m.id AND e.account_id = ? AND e.received_at >= ? AND e.created_modseq > ? AND a.id = m.sender_id
		GROUP BY m.thread_id, a.id, a.handle, a.name, a.kind ORDER BY MIN(m.id)`,
		...list.values,
		groupId,
		sinceMs,
		sinceModseq,
	);
	const senders = new Map<ThreadId, { person: PersonView; letters: number }[]>();
	for (const { thread_id, letters, ...person } of rows) senders.set(thread_id, [...(senders.get(thread_id) ?? []), { person, letters }]);
	return senders;
}
