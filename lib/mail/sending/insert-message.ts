import { findBlockers } from "#lib/accounts/blocking/find-blocks";
import type { ChangeRecorder } from "#lib/changes/write-with-changes";
import type { MessageView } from "#lib/contracts/views";
import { deliver } from "./deliver";
import type { OutgoingMessage } from "./outgoing-message";
import type { SealedMessage } from "./seal-message";

/**
 * Inserts a sealed message, its submission and every copy, in a unit that has locked the accounts. Returns a function that
 * returns the view of the sender's own copy, or undefined if the submission exists already: then nothing is written.
 */
export async function insertMessage(
	recorder: ChangeRecorder,
	outgoing: OutgoingMessage & { message: SealedMessage },
): Promise<(() => MessageView) | undefined> {
	const { message, senderId, recipients, groupIds, submission, senderEmailId, now } = outgoing;
	const { tx } = recorder;
	const refusing = await findBlockers(
		tx,
		recipients.map(({ id }) => id),
		senderId,
	);
	const accepted = recipients.length - refusing.size;
	const copies = 1 + accepted + groupIds.length;
	const inserted = await tx.run(
		`INSERT INTO submission (id, account_id, message_id, email_id, client_id, created_at, n_total, n_queued, n_sent, n_delivered, n_read, n_failed)
		VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, 0, 0, ?) ON CONFLICT (id) DO NOTHING`,
		submission.id,
		senderId,
		message.id,
		senderEmailId,
		submission.clientId,
		now,
		recipients.length,
		accepted,
		refusing.size,
	);
	if (inserted === 0) return undefined;
	await tx.insert(
		"message",
		["id", "thread_id", "sender_id", "sent_at", "in_reply_to", "size", "copies", "envelope_sealed", "body_sealed"],
		[[message.id, message.threadId, senderId, now, message.inReplyTo, message.size, copies, message.envelopeSealed, message.bodySealed]],
	);
	return deliver(recorder, { ...outgoing, refusing });
}
