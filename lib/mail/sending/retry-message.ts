import { findBlockers } from "#lib/accounts/blocking/find-blocks";
import { readersSharing } from "#lib/accounts/receipts/shares-receipts";
import { type ChangeRecorder, writeWithChanges } from "#lib/changes/write-with-changes";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { AccountId, DeliveryId, EmailId, SubmissionId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import type { Reader } from "#lib/db/tx";
import { RECEIPTS_OFF } from "#lib/mail/ledger/advance-delivery";
import { afterDeliveriesOf } from "#lib/mail/ledger/ledger-ids";
import { isGathered, recountSoon } from "#lib/mail/ledger/recount-deliveries";
import { accessEmail } from "#lib/mail/messages/access-email";
import type { EmailRow } from "#lib/mail/messages/email-rows";
import { messageKeyOf } from "#lib/mail/messages/open-email";
import { recordOwnReplies } from "#lib/mail/messages/own-replies";
import { NOT_TOLD } from "./deliver";
import { fileCopies, newCopies, recordCopies } from "./file-copies";
import type { CopySource, OutgoingDelivery } from "./outgoing-message";

/**
 * Delivers a sent message to those whose delivery failed and who would accept it now: the same message, in the same thread, received
 * now. The others stay `failed`. Returns the handles of those who got it, in the order of sending. Repeating the call, also
 * concurrently, stores no second copy. Throws `not_found` unless the account sent the message and holds its copy.
 */
export async function retryMessage(accountId: AccountId, id: string, clock: Clock = systemClock): Promise<{ retried: string[] }> {
	const { submissionId, ...email } = await accessSent(accountId, id);
	const failed = await selectFailed(read(), email.id);
	if (failed.length === 0) return { retried: [] };
	return writeWithChanges([accountId, ...failed.map(({ recipientId }) => recipientId)], async (recorder) => {
		await accessSent(accountId, id, recorder.tx);
		const accepted = await selectAccepted(recorder, accountId, email.id);
		if (accepted.length > 0) await deliverAgain(recorder, { accountId, email, submissionId }, accepted, clock());
		return { retried: accepted.map(({ handle }) => handle) };
	});
}

async function accessSent(accountId: AccountId, id: string, reader?: Reader): Promise<EmailRow & { submissionId: SubmissionId }> {
	const email = await accessEmail(accountId, id, reader);
	if (!email.submission_id) throw new PomboError("not_found");
	return { ...email, submissionId: email.submission_id };
}

interface FailedDelivery extends OutgoingDelivery {
	handle: string;
}

async function selectFailed(reader: Reader, ownEmailId: EmailId): Promise<FailedDelivery[]> {
	const rows = await reader.all<{ id: DeliveryId; recipient_id: AccountId; handle: string }>(
		`SELECT d.id, d.recipient_id, r.handle FROM delivery d JOIN account r ON r.id = d.recipient_id
		WHERE d.id > ? AND d.id < ? AND d.state = 'failed' ORDER BY d.id`,
		ownEmailId,
		afterDeliveriesOf(ownEmailId),
	);
	return rows.map(({ id, recipient_id, handle }) => ({ id, recipientId: recipient_id, handle }));
}

/** The deliveries that are still `failed`, and whose recipients, locked by this transaction, accept messages of the account. */
async function selectAccepted(recorder: ChangeRecorder, accountId: AccountId, ownEmailId: EmailId): Promise<FailedDelivery[]> {
	const failed = await selectFailed(recorder.tx, ownEmailId);
	const refusing = await findBlockers(
		recorder.tx,
		failed.map(({ recipientId }) => recipientId),
		accountId,
	);
	return failed.filter(({ recipientId }) => recorder.account(recipientId)?.deleted === false && !refusing.has(recipientId));
}

async function deliverAgain(
	recorder: ChangeRecorder,
	{ accountId, email, submissionId }: { accountId: AccountId; email: EmailRow; submissionId: SubmissionId },
	deliveries: readonly OutgoingDelivery[],
	now: number,
): Promise<void> {
	const { tx } = recorder;
	const message = { id: email.message_id, threadId: email.thread_id, isNewThread: false, key: messageKeyOf(email) };
	const source: CopySource = { message, submission: { id: submissionId }, bcc: [], now };
	const copies = await newCopies(recorder, source, deliveries, new Map());
	await tx.run("UPDATE message SET copies = copies + ? WHERE thread_id = ? AND id = ?", copies.length, message.threadId, message.id);
	const emails = recordCopies(recorder, copies, source);
	const submission = await tx.get<{ n_total: number }>("SELECT n_total FROM submission WHERE id = ?", submissionId);
	const gathered = isGathered(submission?.n_total ?? 0);
	if (gathered) await recountSoon(recorder, submissionId, now);
	else await tx.run("UPDATE submission SET n_failed = n_failed - ?, n_sent = n_sent + ? WHERE id = ?", copies.length, copies.length, submissionId);
	const people = deliveries.map(({ recipientId }) => recipientId);
	const isSharing = await readersSharing(recorder, people, accountId);
	for (const { id, recipientId } of deliveries) {
		const modseq = gathered ? NOT_TOLD : recorder.record(accountId, "delivery", "updated", id);
		const reason = isSharing(recipientId) ? null : RECEIPTS_OFF;
		await tx.run("UPDATE delivery SET state = 'sent', reason = ?, sent_at = ?, failed_at = NULL, modseq = ? WHERE id = ?", reason, now, modseq, id);
	}
	await recordOwnReplies(recorder, email, people);
	await fileCopies(recorder, copies, emails, source);
}
