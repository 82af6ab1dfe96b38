import type { MailboxName } from "./messages";
import type { ChatView, MessageRow, ThreadView } from "./views";

/** A row of a list: a letter, or a conversation in the shape of its newest letter. */
export interface ListRow extends MessageRow {
	/** The conversation, whose id is then the row's. */
	thread?: ThreadView;
	/** In a conversation, the mailbox or view that lists it. */
	listedIn?: MailboxName;
	/** In a conversation, the letter that the list is sorted by. */
	sortId?: string;
	/** In a conversation, whether one of its letters in the listed mailbox is unread. */
	unreadHere?: boolean;
}

/** Whether a message of the conversation is left: then lists show it. */
export function hasMessages(thread: ChatView): thread is ThreadView {
	return thread.latest !== null;
}

/** A conversation as the list of a mailbox shows it; null where the mailbox holds none of its letters. */
export function threadRow(thread: ThreadView, mailbox: MailboxName): ListRow | null {
	const place = mailbox === "starred" ? (thread.starred ? thread.mailboxes.all : undefined) : thread.mailboxes[mailbox];
	if (!place) return null;
	return {
		...thread.latest,
		id: thread.id,
		threadId: thread.id,
		thread,
		listedIn: mailbox,
		sortId: place.messageId,
		receivedAt: place.receivedAt,
		subject: thread.subject,
		snippet: place.snippet ?? thread.snippet,
		...(place.deliveries ? { deliveries: place.deliveries } : {}),
		read: thread.unread === 0,
		unreadHere: place.unread > 0,
		starred: thread.starred,
		mailbox: mailbox === "starred" || mailbox === "all" ? (thread.mailboxes.inbox ? "inbox" : thread.latest.mailbox) : mailbox,
	};
}
