import type { PersonView, SeenView } from "#lib/contracts/views";
import type { AccountId, EmailId, ThreadId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";
import { read } from "#lib/db/store";
import { readChatPeople, viewsOf } from "./chat-people";

/** What the view of a chat needs besides its rows. */
export interface ChatParts {
	people: PersonView[];
	seenBy: SeenView[];
}

/** In a chat of more people, the others' places are not read. */
const SEEN_MAX = 200;

/** Whom these chats are of, and who of the others has read up to where, as far as they share it. */
export async function readChats(accountId: AccountId, ids: readonly string[]): Promise<Map<string, ChatParts>> {
	if (ids.length === 0) return new Map();
	const [chats, seen] = await Promise.all([readChatPeople(ids), selectSeen(accountId, ids)]);
	return new Map([...chats].map(([id, chat]) => [id, { people: viewsOf(chat), seenBy: seen.get(id as ThreadId) ?? [] }]));
}

interface SeenRow extends PersonView {
	thread_id: ThreadId;
	email_id: EmailId;
}

/** The account's own copies of the messages up to which the others have read. */
async function selectSeen(accountId: AccountId, ids: readonly string[]): Promise<Map<ThreadId, SeenView[]>> {
	const list = placeholders(ids);
	const rows = await read().all<SeenRow>(
		`SELECT s.thread_id, a.handle, a.name, a.kind, e.id AS email_id FROM thread_state s JOIN account a ON a.id = s.account_id
		JOIN email e ON e.message_id = s.seen_up_to AND e.account_id = ?
		LEFT JOIN receipt_choice c ON c.account_id = a.id AND c.person_id = ?
		WHERE s.thread_id IN (${list.sql}) AND s.seen_up_to IS NOT NULL AND s.account_id <> ? AND COALESCE(c.share, a.receipts) = TRUE AND a.deleted_at IS NULL
		ORDER BY a.handle LIMIT ?`,
		accountId,
		accountId,
		...list.values,
		accountId,
		SEEN_MAX * ids.length,
	);
	const seen = new Map<ThreadId, SeenView[]>();
	for (const { thread_id, email_id, ...person } of rows) seen.set(thread_id, [...(seen.get(thread_id) ?? []), { person, messageId: email_id }]);
	return seen;
}
