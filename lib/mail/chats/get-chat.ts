import type { ChatView } from "#lib/contracts/views";
import { toIso } from "#lib/core/clock";
import type { AccountId } from "#lib/core/ids";
import { readThreads } from "#lib/mail/threads/read-threads";
import { getThreadView } from "#lib/mail/threads/update-threads";
import { accessChat } from "./access-chat";
import { isChat } from "./chat-id";
import { viewsOf } from "./chat-people";

/** A conversation of letters or a chat. Throws `not_found`. */
export function getChatOrThread(accountId: AccountId, threadId: string): Promise<ChatView> {
	return isChat(threadId) ? getChat(accountId, threadId) : getThreadView(accountId, threadId);
}

/** A chat as lists show it; of one without a line, what is known of it. Throws `not_found` for who has no part in it. */
export async function getChat(accountId: AccountId, threadId: string): Promise<ChatView> {
	const [chat, threads] = await Promise.all([accessChat(accountId, threadId), readThreads(accountId, [threadId])]);
	const participants = viewsOf(chat);
	return (
		threads.get(threadId) ?? {
			id: threadId,
			subject: "",
			participants,
			senders: participants.length,
			count: 0,
			unread: 0,
			starred: false,
			muted: false,
			kind: "chat",
			shownAs: "chat",
			labels: [],
			snippet: "",
			receivedAt: toIso(0),
			latest: null,
			mailboxes: {},
		}
	);
}
