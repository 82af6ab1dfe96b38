import { type ChangeRecorder, writeWithChanges } from "#lib/changes/write-with-changes";
import type { AccountId, EmailId } from "#lib/core/ids";
import type { Tx } from "#lib/db/tx";
import { adjustMailbox, recordCounts } from "#lib/mail/mailboxes/mailbox-counters";
import { accessEmail } from "./access-email";
import type { EmailRow } from "./email-rows";
import { MAILBOX_ENTRY_KEY, mailboxEntryKey } from "./mailbox-entry";
import { moveEmail } from "./move-email";
import { recordUpdate } from "./record-update";

/**
 * Moves a copy to trash; from trash, deletes it with its key for good, and with the last copy the message itself. Other
 * accounts' copies and the deliveries stay. Throws `not_found`, also when it is repeated after the deletion.
 */
export async function deleteMessage(accountId: AccountId, id: string): Promise<void> {
	await writeWithChanges([accountId], async (recorder) => {
		// Decided inside the transaction, so that a copy just moved out of trash is not deleted.
		const email = await accessEmail(accountId, id, recorder.tx);
		if (email.role === "trash") await deleteForGood(recorder, email);
		else if (await moveEmail(recorder, email, "trash")) await recordUpdate(recorder, email.account_id, email.id);
		await recordCounts(recorder, [accountId]);
	});
}

async function deleteForGood(recorder: ChangeRecorder, email: EmailRow): Promise<void> {
	const { tx } = recorder;
	const replies = await listOwnReplies(tx, email);
	await adjustMailbox(recorder, email.mailbox_id, { total: -1, unread: email.seen ? 0 : -1 });
	await tx.run(`DELETE FROM email_mailbox WHERE ${MAILBOX_ENTRY_KEY}`, ...mailboxEntryKey(email));
	await tx.run("DELETE FROM email WHERE account_id = ? AND id = ?", email.account_id, email.id);
	const messageKey = [email.thread_id, email.message_id];
	const remaining = await tx.get<{ copies: number }>("UPDATE message SET copies = copies - 1 WHERE thread_id = ? AND id = ? RETURNING copies", ...messageKey);
	if (remaining?.copies === 0) await tx.run("DELETE FROM message WHERE thread_id = ? AND id = ?", ...messageKey);
	recorder.record(email.account_id, "message", "deleted", email.id);
	for (const { id } of replies) await recordUpdate(recorder, email.account_id, id);
}

/** The account's replies to the deleted message: they lose their `inReplyTo`. */
function listOwnReplies(tx: Tx, email: EmailRow): Promise<{ id: EmailId }[]> {
	return tx.all<{ id: EmailId }>(
		"SELECT e.id FROM message m CROSS JOIN email e WHERE m.thread_id = ? AND m.in_reply_to = ? AND e.message_id = m.id AND e.account_id = ?",
		email.thread_id,
		email.message_id,
		email.account_id,
	);
}
