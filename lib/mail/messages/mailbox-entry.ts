import type { EmailRow } from "./email-rows";

/** The condition on the primary key of the row that lists a copy in its mailbox. */
export const MAILBOX_ENTRY_KEY = "mailbox_id = ? AND received_at = ? AND email_id = ?";

export function mailboxEntryKey(email: EmailRow): [string, number, string] {
	return [email.mailbox_id, email.received_at, email.id];
}
