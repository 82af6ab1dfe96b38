import type { PersonView } from "#lib/contracts/views";
import type { AccountId, ThreadId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";
import { read } from "#lib/db/store";

/** Whom a chat is of: people, oneself included, or one group. */
export interface ChatPeople {
	people: (PersonView & { id: AccountId; deleted: boolean })[];
	groupId: AccountId | null;
}

interface Row extends PersonView {
	thread_id: ThreadId;
	id: AccountId;
	deleted_at: number | null;
}

/** Whom these chats are of, by the handles of the people; ids that are no chat's are left out. */
export async function readChatPeople(ids: readonly string[]): Promise<Map<string, ChatPeople>> {
	const chats = new Map<string, ChatPeople>();
	if (ids.length === 0) return chats;
	const list = placeholders(ids);
	const rows = await read().all<Row>(
		`SELECT c.thread_id, a.id, a.handle, a.name, a.kind, a.deleted_at FROM chat_member c JOIN account a ON a.id = c.account_id WHERE c.thread_id IN (${list.sql})
		UNION ALL
		SELECT g.thread_id, a.id, a.handle, a.name, a.kind, a.deleted_at FROM group_chat g JOIN account a ON a.id = g.group_id WHERE g.thread_id IN (${list.sql})
		ORDER BY handle`,
		...list.values,
		...list.values,
	);
	for (const { thread_id, deleted_at, ...person } of rows) {
		const chat = chats.get(thread_id) ?? { people: [], groupId: null };
		chat.people.push({ ...person, deleted: deleted_at !== null });
		chats.set(thread_id, person.kind === "group" ? { ...chat, groupId: person.id } : chat);
	}
	return chats;
}

/** The people of a chat as views name them. */
export function viewsOf({ people }: ChatPeople): PersonView[] {
	return people.map(({ handle, name, kind }) => ({ handle, name, kind }));
}
