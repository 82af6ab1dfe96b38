import type { PersonView, ThreadKind, ThreadView } from "#lib/contracts/views";
import type { AccountId, EmailId, ThreadId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";
import { read } from "#lib/db/store";
import { isChat } from "#lib/mail/chats/chat-id";
import { readChats } from "#lib/mail/chats/read-chats";
import { type EmailRow, selectEmails } from "#lib/mail/messages/email-rows";
import { openEmailRow } from "#lib/mail/messages/open-email";
import { newestOf, type PlacedThreadRow, threadView } from "./thread-view";

type Row = PlacedThreadRow & { thread_id: ThreadId };

/** An account's threads with these ids in their current state; those of which it holds no message are left out. */
export async function readThreads(accountId: AccountId, ids: readonly string[]): Promise<Map<string, ThreadView>> {
	if (ids.length === 0) return new Map();
	const rows = await selectRows(accountId, ids);
	const newest = new Map([...rows].map(([id, ofThread]) => [id, newestOf(ofThread).email_id]));
	if (newest.size === 0) return new Map();
	const chatIds = [...rows.keys()].filter(isChat);
	const [emails, senders, states, chats] = await Promise.all([
		selectNewest(accountId, [...new Set([...newest.values(), ...[...rows.values()].flatMap((ofThread) => sentOf(ofThread) ?? [])])]),
		selectSenders(
			accountId,
			[...rows].filter(([id, ofThread]) => !isChat(id) && isAnswered(ofThread)).map(([id]) => id),
		),
		selectStates(accountId, ids),
		readChats(accountId, chatIds),
	]);
	const threads = new Map<string, ThreadView>();
	for (const [id, ofThread] of rows) {
		const email = emails.get(newest.get(id) ?? "");
		// Deleted between the two queries; a later change says so.
		if (!email) continue;
		const latest = openEmailRow(email);
		const sentEmail = emails.get(sentOf(ofThread) ?? "");
		const sent = sentEmail ? openEmailRow(sentEmail) : null;
		const state = states.get(id);
		threads.set(
			id,
			threadView({
				id,
				rows: ofThread,
				sent,
				latest,
				senders: senders.get(id) ?? [latest.from],
				muted: state?.muted ?? false,
				shownAs: state?.shownAs ?? null,
				chat: chats.get(id),
			}),
		);
	}
	return threads;
}

/** The newest message of a thread in `sent`. */
function sentOf(rows: readonly Row[]): EmailId | undefined {
	return rows.find(({ role }) => role === "sent")?.email_id;
}

function isAnswered(rows: readonly Row[]): boolean {
	return rows.filter(({ role }) => role !== "all").reduce((sum, { total }) => sum + total, 0) > 1;
}

async function selectRows(accountId: AccountId, ids: readonly string[]): Promise<Map<ThreadId, Row[]>> {
	const list = placeholders(ids);
	const rows = await read().all<Row>(
		`SELECT t.thread_id, b.role, t.received_at, t.email_id, t.total, t.unread, t.flagged FROM mailbox_thread t JOIN mailbox b ON b.id = t.mailbox_id
		WHERE t.account_id = ? AND t.thread_id IN (${list.sql}) ORDER BY b.sort_order`,
		accountId,
		...list.values,
	);
	const ofThreads = new Map<ThreadId, Row[]>();
	for (const row of rows) ofThreads.set(row.thread_id, [...(ofThreads.get(row.thread_id) ?? []), row]);
	return ofThreads;
}

async function selectNewest(accountId: AccountId, emailIds: string[]): Promise<Map<string, EmailRow>> {
	const list = placeholders(emailIds);
	const rows = await read().all<EmailRow>(`${selectEmails("emails")} e.account_id = ? AND e.id IN (${list.sql})`, accountId, ...list.values);
	return new Map(rows.map((row) => [row.id, row]));
}

/** The senders of the messages that the account holds, in the order of their first. */
async function selectSenders(accountId: AccountId, ids: readonly ThreadId[]): Promise<Map<ThreadId, PersonView[]>> {
	const senders = new Map<ThreadId, PersonView[]>();
	if (ids.length === 0) return senders;
	const list = placeholders(ids);
	const rows = await read().all<PersonView & { thread_id: ThreadId }>(
		`SELECT m.thread_id, a.handle, a.name, a.kind FROM message m CROSS JOIN email e CROSS JOIN account a
		WHERE m.thread_id IN (${list.sql}) AND e.message_id = m.id AND e.account_id = ? AND a.id = m.sender_id
		GROUP BY m.thread_id, a.id, a.handle, a.name, a.kind ORDER BY MIN(m.id)`,
		...list.values,
		accountId,
	);
	for (const { thread_id, ...person } of rows) senders.set(thread_id, [...(senders.get(thread_id) ?? []), person]);
	return senders;
}

async function selectStates(accountId: AccountId, ids: readonly string[]): Promise<Map<ThreadId, { muted: boolean; shownAs: ThreadKind | null }>> {
	const list = placeholders(ids);
	const rows = await read().all<{ thread_id: ThreadId; muted: number | boolean; shown_as: ThreadKind | null }>(
		`SELECT thread_id, muted, shown_as FROM thread_state WHERE account_id = ? AND thread_id IN (${list.sql})`,
		accountId,
		...list.values,
	);
	return new Map(rows.map(({ thread_id, muted, shown_as }) => [thread_id, { muted: Boolean(muted), shownAs: shown_as }]));
}
