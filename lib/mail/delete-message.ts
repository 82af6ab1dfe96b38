import { writeWithChanges } from "#lib/changes/write-with-changes";
import type { AccountId } from "#lib/core/ids";
import type { Tx } from "#lib/db/tx";
import { accessEmail } from "./access-email";
import type { EmailRow } from "./email-rows";
import { adjustMailbox, recordCounts } from "./mailbox-counters";
import { updateMessage } from "./update-message";

/**
 * To trash; from trash, for good: the copy and its key go, and with the last copy the letter itself. Other people's copies
 * and the sender's ledger stay. Throws `not_found`, also when it is repeated after it went for good.
 */
export async function deleteMessage(accountId: AccountId, id: string): Promise<void> {
	const before = await accessEmail(accountId, id);
	if (before.role !== "trash") {
		await updateMessage(accountId, id, { mailbox: "trash" });
		return;
	}
	await writeWithChanges([accountId], async (recorder) => {
		const email = await accessEmail(accountId, id, recorder.tx);
		await destroyCopy(recorder.tx, email);
		recorder.record(accountId, "message", "deleted", email.id);
		recordCounts(recorder, accountId);
	});
}

async function destroyCopy(tx: Tx, email: EmailRow): Promise<void> {
	await adjustMailbox(tx, email.mailbox_id, { total: -1, unread: email.seen ? 0 : -1 });
	await tx.run("DELETE FROM email_mailbox WHERE account_id = ? AND email_id = ?", email.account_id, email.id);
	await tx.run("DELETE FROM email WHERE account_id = ? AND id = ?", email.account_id, email.id);
	const left = await tx.get<{ copies: number }>("UPDATE message SET copies = copies - 1 WHERE id = ? RETURNING copies", email.message_id);
	if (left?.copies === 0) await tx.run("DELETE FROM message WHERE id = ?", email.message_id);
}
