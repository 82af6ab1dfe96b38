import type { ChangeRecorder } from "#lib/changes/write-with-changes";
import type { MessageId } from "#lib/core/ids";
import { recordOwnReplies } from "#lib/mail/messages/own-replies";
import { openBody, openEnvelope } from "#lib/mail/sending/envelope";
import { fileCopies, findRepliedCopies, newCopies, recordCopies } from "#lib/mail/sending/file-copies";
import { initialThreadView, oncePerCopy, receivedCopyView } from "#lib/mail/sending/initial-views";
import type { CopySource, OutgoingCopy, OutgoingDelivery } from "#lib/mail/sending/outgoing-message";

/** A message as its row is now, locked by this transaction. */
interface StoredMessage {
	in_reply_to: MessageId | null;
	sent_at: number;
	envelope_sealed: Uint8Array;
	body_sealed: Uint8Array;
	edited_at: number | null;
	deleted_at: number | null;
	reactions: string | null;
}

/**
 * Files copies of a stored message for those who accept it, and tells connected clients from memory. Who holds an answer to it sees
 * from now on what it answers.
 */
export async function fileAccepted(recorder: ChangeRecorder, source: CopySource, accepted: readonly OutgoingDelivery[]): Promise<void> {
	const { message } = source;
	const people = accepted.map(({ recipientId }) => recipientId);
	const stored = await recorder.tx.get<StoredMessage>(
		`UPDATE message SET copies = copies + ? WHERE thread_id = ? AND id = ?
		RETURNING in_reply_to, sent_at, envelope_sealed, body_sealed, edited_at, deleted_at, reactions`,
		accepted.length,
		message.threadId,
		message.id,
	);
	if (!stored) throw new Error("a message with a copy has no row");
	const copies = await newCopies(recorder, source, accepted, await findRepliedCopies(recorder, stored.in_reply_to, people));
	await recordOwnReplies(recorder, { thread_id: message.threadId, message_id: message.id }, people);
	const views = people.some((id) => recorder.hasListeners(id)) ? initialViews(source, stored) : null;
	const emails = recordCopies(recorder, copies, source, views?.ofCopy);
	await fileCopies(recorder, copies, emails, source, views?.ofThread);
}

/** The views for clients that are connected now; null where the message is not as it was sent, and its views must be read. */
function initialViews({ message: { id, threadId, key }, now }: CopySource, stored: StoredMessage) {
	if (stored.edited_at !== null || stored.deleted_at !== null || stored.reactions !== null) return null;
	const message = { threadId, envelope: openEnvelope(key, id, stored.envelope_sealed), body: openBody(key, id, stored.body_sealed) };
	const viewOf = oncePerCopy((copy) => receivedCopyView(copy, { message, sentAt: stored.sent_at, now }));
	return {
		ofCopy: (copy: OutgoingCopy) => () => viewOf(copy),
		ofThread: (copies: readonly OutgoingCopy[]) => initialThreadView(copies, { message, now }, viewOf),
	};
}
