import { findBlockers } from "#lib/accounts/blocking/find-blocks";
import type { ChangeRecorder } from "#lib/changes/write-with-changes";
import type { MessageView } from "#lib/contracts/views";
import type { Tx } from "#lib/db/tx";
import { fileForMany } from "#lib/mail/large-audience/file-for-many";
import { deliver } from "./deliver";
import type { ExpandedAudience } from "./expand-audience";
import type { OutgoingMessage } from "./outgoing-message";
import type { SealedMessage } from "./seal-message";

/**
 * Inserts a sealed message, its submission and every copy, in a unit that has locked the accounts; of an audience too large for one
 * transaction (`recipients` is null) the copies of the sender and of the groups, and a job for all others. Returns a function that
 * returns the view of the sender's own copy, null where it must be read, or undefined if the submission exists already: then
 * nothing is written.
 */
export async function insertMessage(
	recorder: ChangeRecorder,
	outgoing: OutgoingMessage & { message: SealedMessage },
	{ recipients, named }: Pick<ExpandedAudience, "recipients" | "named">,
): Promise<(() => MessageView) | null | undefined> {
	const refusing = await findBlockers(recorder.tx, recipients?.map(({ id }) => id) ?? [], outgoing.senderId);
	const total = recipients?.length ?? 0;
	if (!(await insertSubmission(recorder.tx, outgoing, { total, failed: refusing.size }))) return undefined;
	if (recipients) return deliver(recorder, { ...outgoing, refusing });
	await fileForMany(recorder, outgoing, named);
	return null;
}

async function insertSubmission(
	tx: Tx,
	{ message, senderId, groupIds, submission, senderEmailId, now }: OutgoingMessage & { message: SealedMessage },
	{ total, failed }: { total: number; failed: number },
): Promise<boolean> {
	const inserted = await tx.run(
		`INSERT INTO submission (id, account_id, message_id, email_id, client_id, created_at, n_total, n_queued, n_sent, n_delivered, n_read, n_failed)
		VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, 0, 0, ?) ON CONFLICT (id) DO NOTHING`,
		submission.id,
		senderId,
		message.id,
		senderEmailId,
		submission.clientId,
		now,
		total,
		total - failed,
		failed,
	);
	if (inserted === 0) return false;
	const copies = 1 + total - failed + groupIds.length;
	await tx.insert(
		"message",
		["id", "thread_id", "sender_id", "sent_at", "in_reply_to", "size", "copies", "envelope_sealed", "body_sealed"],
		[[message.id, message.threadId, senderId, now, message.inReplyTo, message.size, copies, message.envelopeSealed, message.bodySealed]],
	);
	return true;
}
