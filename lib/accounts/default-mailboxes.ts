import { type AccountId, type MailboxId, newId } from "#lib/core/ids";
import type { Value } from "#lib/db/tx";

/**
 * Roles by their IANA names (RFC 8621, section 2), in the order people see them. `all` (RFC 6154) holds no messages itself: its
 * counters and its threads are those of every mailbox except junk, trash and chat. `chat` is our own: it holds the lines of chats.
 */
export const MAILBOX_ROLES = ["inbox", "drafts", "sent", "archive", "snoozed", "scheduled", "junk", "trash", "all", "chat"] as const;
export type MailboxRole = (typeof MAILBOX_ROLES)[number];
/** The roles of mailboxes that hold messages. */
export type HoldingRole = Exclude<MailboxRole, "all">;

export const MAILBOX_COLUMNS = ["id", "account_id", "role", "name", "sort_order", "total", "unread", "uid_next"];

/** The rows of a new account's mailboxes, one for each role. */
export function defaultMailboxes(accountId: AccountId): Value[][] {
	return MAILBOX_ROLES.map((role, order) => [newId<MailboxId>(), accountId, role, role, order, 0, 0, 1]);
}
