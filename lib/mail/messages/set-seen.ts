import type { ChangeRecorder } from "#lib/changes/write-with-changes";
import { adjustMailbox } from "#lib/mail/mailboxes/mailbox-counters";
import type { EmailRow } from "./email-rows";
import { MAILBOX_ENTRY_KEY, mailboxEntryKey } from "./mailbox-entry";

/** Marks a copy read or unread and updates its mailbox's counters. Returns whether it changed. */
export async function setSeen(recorder: ChangeRecorder, email: EmailRow, seen: boolean): Promise<boolean> {
	if (Boolean(email.seen) === seen) return false;
	const { tx } = recorder;
	await tx.run("UPDATE email SET seen = ? WHERE account_id = ? AND id = ?", seen, email.account_id, email.id);
	await tx.run(`UPDATE email_mailbox SET seen = ? WHERE ${MAILBOX_ENTRY_KEY}`, seen, ...mailboxEntryKey(email));
	await adjustMailbox(recorder, email.mailbox_id, { total: 0, unread: seen ? -1 : 1 });
	email.seen = seen;
	return true;
}
