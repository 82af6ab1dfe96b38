import type { MailboxRole } from "#lib/accounts/default-mailboxes";
import type { ChangeRecorder } from "#lib/changes/write-with-changes";
import { adjustMailbox } from "#lib/mail/mailboxes/mailbox-counters";
import { roleMailboxes } from "#lib/mail/mailboxes/role-mailboxes";
import type { EmailRow } from "./email-rows";
import { MAILBOX_ENTRY_KEY, mailboxEntryKey } from "./mailbox-entry";

/** Moves a copy to the mailbox of a role, where it is sorted by its arrival as before. Returns whether it moved. */
export async function moveEmail(recorder: ChangeRecorder, email: EmailRow, role: MailboxRole): Promise<boolean> {
	if (email.role === role) return false;
	const { tx } = recorder;
	const { [role]: target } = await roleMailboxes(tx, email.account_id);
	const unread = email.seen ? 0 : 1;
	await adjustMailbox(recorder, email.mailbox_id, { total: -1, unread: -unread });
	const uid = await adjustMailbox(recorder, target, { total: 1, unread });
	await tx.run("UPDATE email SET mailbox_id = ? WHERE account_id = ? AND id = ?", target, email.account_id, email.id);
	await tx.run(`UPDATE email_mailbox SET mailbox_id = ?, uid = ? WHERE ${MAILBOX_ENTRY_KEY}`, target, uid, ...mailboxEntryKey(email));
	email.mailbox_id = target;
	email.role = role;
	return true;
}
