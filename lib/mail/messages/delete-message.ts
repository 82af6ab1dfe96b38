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
 * To trash; from trash, for good: the copy and its key go, and with the last copy the letter itself. Other people's copies
 * and the sender's ledger stay. Throws `not_found`, also when it is repeated after it went for good.
 */
export async function deleteMessage(accountId: AccountId, id: string): Promise<void> {
	await writeWithChanges([accountId], async (recorder) => {
		// Decided here and not before: a letter that was just taken out of the trash is not destroyed.
		const email = await accessEmail(accountId, id, recorder.tx);
		if (email.role === "trash") await destroy(recorder, email);
		else if (await moveEmail(recorder, email, "trash")) await recordUpdate(recorder, email.account_id, email.id);
		await recordCounts(recorder, [accountId]);
	});
}

async function destroy(recorder: ChangeRecorder, email: EmailRow): Promise<void> {
	const { tx } = recorder;
	const answers = await listOwnAnswers(tx, email);
	await adjustMailbox(recorder, email.mailbox_id, { total: -1, unread: email.seen ? 0 : -1 });
	await tx.run(`DELETE FROM email_mailbox WHERE ${MAILBOX_ENTRY_KEY}`, ...mailboxEntryKey(email));
	await tx.run("DELETE FROM email WHERE account_id = ? AND id = ?", email.account_id, email.id);
	const letter = [email.thread_id, email.message_id];
	const left = await tx.get<{ copies: number }>("UPDATE message SET copies = copies - 1 WHERE thread_id = ? AND id = ? RETURNING copies", ...letter);
	if (left?.copies === 0) await tx.run("DELETE FROM message WHERE thread_id = ? AND id = ?", ...letter);
	recorder.record(email.account_id, "message", "deleted", email.id);
	for (const { id } of answers) await recordUpdate(recorder, email.account_id, id);
}

/** Letters of this account that answer the one that goes: they lose what they point to. */
function listOwnAnswers(tx: Tx, email: EmailRow): Promise<{ id: EmailId }[]> {
	return tx.all<{ id: EmailId }>(
		"SELECT e.id FROM message m CROSS JOIN email e WHERE m.thread_id = ? AND m.in_reply_to = ? AND e.message_id = m.id AND e.account_id = ?",
		email.thread_id,
		email.message_id,
		email.account_id,
	);
}
