import { Archive, Inbox, type LucideIcon, Mails, MessagesSquare, Send, Star, Trash2, TriangleAlert } from "lucide-react";
import type { ListRow } from "#lib/contracts/list-rows";
import type { MailboxName } from "#lib/contracts/messages";
import type { CountsView, ProfileView } from "#lib/contracts/views";

/** The mailboxes and views that have a page, in the order of the sidebar. */
export const SHOWN_MAILBOXES = ["inbox", "chats", "starred", "sent", "archive", "all", "spam", "trash"] as const satisfies readonly MailboxName[];
export type ShownMailbox = (typeof SHOWN_MAILBOXES)[number];

export const MAILBOX_ICONS: Record<ShownMailbox, LucideIcon> = {
	inbox: Inbox,
	chats: MessagesSquare,
	starred: Star,
	sent: Send,
	archive: Archive,
	all: Mails,
	spam: TriangleAlert,
	trash: Trash2,
};

export function isShownMailbox(name: string): name is ShownMailbox {
	return (SHOWN_MAILBOXES as readonly string[]).includes(name);
}

/** Whether a letter is in a mailbox or view. The views `all` and `starred` exclude trash, spam and chats. */
export function belongsIn(mailbox: ShownMailbox, row: ListRow): boolean {
	const isListed = row.mailbox !== "trash" && row.mailbox !== "spam" && row.mailbox !== "chats";
	if (mailbox === "all") return isListed;
	if (mailbox === "starred") return row.starred && isListed;
	return row.mailbox === mailbox;
}

/** The mailbox that a row comes back to from the archive, trash or spam: `sent` for a letter that one sent, a chat to the chats. */
export function homeOf(row: ListRow): "inbox" | "sent" | "chats" {
	if (row.thread?.kind === "chat") return "chats";
	return row.deliveries && !row.thread ? "sent" : "inbox";
}

/** The message of each, in the catalogue's `letter`. */
export const HOME_LABELS = { inbox: "toInbox", sent: "backToSent", chats: "toChats" } as const;

/** What a list shows: the letters or conversations of a mailbox or view, or the unread ones alone. */
export interface ListedIn {
	mailbox: ShownMailbox;
	unread: boolean;
	conversations: boolean;
}

/** Whether a list shows conversations: chats always do, the others as the account chose. */
export function listsConversations(mailbox: ShownMailbox, { conversations }: Pick<ProfileView, "conversations">): boolean {
	return conversations || mailbox === "chats";
}

/** How many rows a list has, or null if no counter covers it: `starred` has none. */
export function countedIn(counts: CountsView, { mailbox, unread, conversations }: ListedIn): number | null {
	if (mailbox === "starred") return null;
	const of = counts[mailbox];
	if (conversations) return of?.[unread ? "unreadThreads" : "threads"] ?? null;
	return of?.[unread ? "unread" : "total"] ?? null;
}
