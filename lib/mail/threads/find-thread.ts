import { PomboError } from "#lib/core/errors";
import type { AccountId, EmailId, ThreadId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { isChat } from "#lib/mail/chats/chat-id";

/** What an address of the web app names: a thread, or one letter of it. */
export interface FoundThread {
	threadId: ThreadId;
	/** Null where the id is that of the thread. */
	messageId: EmailId | null;
}

/**
 * Finds the thread of an id, which is that of a copy or of a thread. Throws `not_found` where the account holds neither. A chat is
 * named by its id alone, also before its first line: whether it may be opened is for `getChatOrThread` to say.
 */
export async function findThread(accountId: AccountId, id: string): Promise<FoundThread> {
	if (isChat(id)) return { threadId: id as ThreadId, messageId: null };
	const email = await read().get<{ id: EmailId; thread_id: ThreadId }>("SELECT id, thread_id FROM email WHERE account_id = ? AND id = ?", accountId, id);
	if (email) return { threadId: email.thread_id, messageId: email.id };
	if (!(await holdsThread(accountId, id))) throw new PomboError("not_found");
	return { threadId: id as ThreadId, messageId: null };
}

/** Whether the account holds a message of the thread. */
export async function holdsThread(accountId: AccountId, threadId: string): Promise<boolean> {
	return (await read().get("SELECT 1 AS found FROM mailbox_thread WHERE account_id = ? AND thread_id = ? LIMIT 1", accountId, threadId)) !== undefined;
}
