import { Archive, Inbox, type LucideIcon, Mails, Send, Star, Trash2, TriangleAlert } from "lucide-react";
import type { MailboxName } from "#lib/contracts/messages";
import type { CountsView, MessageRow } from "#lib/contracts/views";

/** The mailboxes and views that have a page, in the order of the sidebar. */
export const SHOWN_MAILBOXES = ["inbox", "starred", "sent", "archive", "all", "spam", "trash"] as const satisfies readonly MailboxName[];
export type ShownMailbox = (typeof SHOWN_MAILBOXES)[number];

export const MAILBOX_ICONS: Record<ShownMailbox, LucideIcon> = {
	inbox: Inbox,
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

/** Whether a letter is in a mailbox or view. The views `all` and `starred` exclude trash and spam. */
export function belongsIn(mailbox: ShownMailbox, row: MessageRow): boolean {
	const isListed = row.mailbox !== "trash" && row.mailbox !== "spam";
	if (mailbox === "all") return isListed;
	if (mailbox === "starred") return row.starred && isListed;
	return row.mailbox === mailbox;
}

/** How many letters a list has, or null if no counter covers it: `starred` has none. */
export function countedIn(counts: CountsView, { mailbox, unread }: { mailbox: ShownMailbox; unread: boolean }): number | null {
	const figure = unread ? "unread" : "total";
	if (mailbox === "starred") return null;
	if (mailbox !== "all") return counts[mailbox]?.[figure] ?? null;
	const { trash: _trash, spam: _spam, ...counted } = counts;
	return Object.values(counted).reduce((sum, each) => sum + each[figure], 0);
}
