import type { ChangeRecorder } from "#lib/changes/write-with-changes";
import type { MessageView } from "#lib/contracts/views";
import { deliver } from "./deliver";
import type { OutgoingMessage } from "./outgoing-message";
import type { SealedMessage } from "./seal-message";

/**
 * Writes a sealed letter, its submission and every copy of it, in a unit that holds the accounts. Answers how to see the
 * sender's own copy, or undefined where the submission is there already: then nothing is written.
 */
export async function insertMessage(recorder: ChangeRecorder, posting: OutgoingMessage & { message: SealedMessage }): Promise<(() => MessageView) | undefined> {
	const { message, senderId, recipients, submission, senderEmailId, now } = posting;
	const { tx } = recorder;
	const claimed = await tx.run(
		`INSERT INTO submission (id, account_id, message_id, email_id, client_id, created_at, n_total, n_queued, n_sent, n_delivered, n_read, n_failed)
		VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, 0, 0, 0) ON CONFLICT (id) DO NOTHING`,
		submission.id,
		senderId,
		message.id,
		senderEmailId,
		submission.clientId,
		now,
		recipients.length,
		recipients.length,
	);
	if (claimed === 0) return undefined;
	await tx.insert(
		"message",
		["id", "thread_id", "sender_id", "sent_at", "in_reply_to", "size", "copies", "envelope_sealed", "body_sealed"],
		[[message.id, message.threadId, senderId, now, message.inReplyTo, message.size, recipients.length + 1, message.envelopeSealed, message.bodySealed]],
	);
	return deliver(recorder, posting);
}
