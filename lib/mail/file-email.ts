import type { MailboxRole } from "#lib/accounts/default-mailboxes";
import type { ChangeRecorder } from "#lib/changes/write-with-changes";
import type { EmailRow } from "./email-rows";
import { adjustMailbox, mailboxesByRole } from "./mailbox-counters";

/** Moves a copy to the mailbox of a role; its place among the other letters stays that of its arrival. Answers whether it moved. */
export async function fileEmail({ tx }: ChangeRecorder, email: EmailRow, role: MailboxRole): Promise<boolean> {
	if (email.role === role) return false;
	const target = (await mailboxesByRole(tx, [email.account_id], role)).get(email.account_id);
	if (!target) throw new Error(`an account has no ${role} mailbox`);
	const unread = email.seen ? 0 : 1;
	await adjustMailbox(tx, email.mailbox_id, { total: -1, unread: -unread });
	const uid = await adjustMailbox(tx, target, { total: 1, unread });
	await tx.run(
		"UPDATE email_mailbox SET mailbox_id = ?, uid = ? WHERE account_id = ? AND email_id = ? AND mailbox_id = ?",
		target,
		uid,
		email.account_id,
		email.id,
		email.mailbox_id,
	);
	email.mailbox_id = target;
	email.role = role;
	return true;
}
