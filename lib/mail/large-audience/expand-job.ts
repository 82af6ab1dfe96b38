import { findBlockers } from "#lib/accounts/blocking/find-blocks";
import { readersSharing } from "#lib/accounts/receipts/shares-receipts";
import type { ChangeRecorder } from "#lib/changes/write-with-changes";
import type { Clock } from "#lib/core/clock";
import type { AccountId, DeliveryId, EmailId, MessageId, SubmissionId, ThreadId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";
import { read } from "#lib/db/store";
import type { Reader, Tx, Value } from "#lib/db/tx";
import type { Job, JobKind, JobProgress } from "#lib/jobs/job-kind";
import { NOT_ACCEPTED, RECEIPTS_OFF } from "#lib/mail/ledger/advance-delivery";
import { afterDeliveriesOf } from "#lib/mail/ledger/ledger-ids";
import { recountSoon } from "#lib/mail/ledger/recount-deliveries";
import { messageKeyOf } from "#lib/mail/messages/open-email";
import type { CopySource, OutgoingDelivery } from "#lib/mail/sending/outgoing-message";
import { fileAccepted } from "./file-accepted";

/** Copies filed in one transaction: others' letters wait no longer than for one of these. */
const COPIES_PER_STEP = 60;

export type ExpandInput = { submission: SubmissionId };

/**
 * Files the copies of a message with a large audience, in the order of its deliveries: each is `queued` until its copy is stored, in
 * the same transaction, so that a step that is prepared again files nothing twice.
 */
export const expandJob: JobKind<ExpandInput> = {
	name: "expand-audience",
	async step(job, clock) {
		const source = await findSource(job.input.submission);
		const queued = source ? await selectQueued(read(), source.ownEmailId, job.cursor ?? source.ownEmailId) : [];
		return {
			accountIds: queued.map(({ recipientId }) => recipientId),
			async write(recorder) {
				// Another runner that took the job over may have filed them: then this one has lost it, and writes nothing.
				const present = source && queued.length > 0 ? await selectQueued(recorder.tx, source.ownEmailId, job.cursor ?? source.ownEmailId) : [];
				if (source && present.length > 0) await fileNext(recorder, source, present, clock);
				return progressOf(job, queued);
			},
		};
	},
};

function progressOf(job: Job, queued: readonly OutgoingDelivery[]): JobProgress {
	return { cursor: queued.at(-1)?.id ?? job.cursor, done: job.done + queued.length, total: job.total, finished: queued.length < COPIES_PER_STEP };
}

/** What is filed: any copy of the message has its key. */
interface Source {
	senderId: AccountId;
	submission: { id: SubmissionId };
	ownEmailId: EmailId;
	/** Null once every copy was deleted: then there is nothing left to file. */
	message: CopySource["message"] | null;
}

interface Copy {
	account_id: AccountId;
	id: EmailId;
	message_id: MessageId;
	thread_id: ThreadId;
	key_wrapped: Uint8Array;
	account_key: Uint8Array;
}

async function findSource(submission: SubmissionId): Promise<Source | undefined> {
	const sent = await read().get<{ account_id: AccountId; email_id: EmailId; message_id: MessageId }>(
		"SELECT account_id, email_id, message_id FROM submission WHERE id = ?",
		submission,
	);
	if (!sent) return undefined;
	const copy = (await findCopy("e.account_id = ? AND e.id = ?", sent.account_id, sent.email_id)) ?? (await findCopy("e.message_id = ?", sent.message_id));
	const message = copy ? { id: copy.message_id, threadId: copy.thread_id, isNewThread: false, key: messageKeyOf(copy) } : null;
	return { senderId: sent.account_id, submission: { id: submission }, ownEmailId: sent.email_id, message };
}

/** Any one copy, not the first of all: there may be thousands. */
function findCopy(where: string, ...values: Value[]): Promise<Copy | undefined> {
	return read().get<Copy>(
		`SELECT e.account_id, e.id, e.message_id, e.thread_id, e.key_wrapped, a.key_wrapped AS account_key FROM email e JOIN account a ON a.id = e.account_id
		WHERE ${where} AND a.key_wrapped IS NOT NULL LIMIT 1`,
		...values,
	);
}

async function selectQueued(reader: Reader, ownEmailId: EmailId, after: string): Promise<OutgoingDelivery[]> {
	const rows = await reader.all<{ id: DeliveryId; recipient_id: AccountId }>(
		"SELECT id, recipient_id FROM delivery WHERE id > ? AND id < ? AND state = 'queued' ORDER BY id LIMIT ?",
		after,
		afterDeliveriesOf(ownEmailId),
		COPIES_PER_STEP,
	);
	return rows.map(({ id, recipient_id }) => ({ id, recipientId: recipient_id }));
}

async function fileNext(recorder: ChangeRecorder, { senderId, submission, message }: Source, queued: readonly OutgoingDelivery[], clock: Clock): Promise<void> {
	const { tx } = recorder;
	const now = clock();
	const people = queued.map(({ recipientId }) => recipientId);
	const refusing = await findBlockers(tx, people, senderId);
	const isAccepted = ({ recipientId }: OutgoingDelivery) => message !== null && recorder.account(recipientId)?.deleted === false && !refusing.has(recipientId);
	const accepted = queued.filter(isAccepted);
	if (message && accepted.length > 0) await fileAccepted(recorder, { message, submission, bcc: [], now }, accepted);
	const isSharing = await readersSharing(recorder, people, senderId);
	const [sharing, silent] = [true, false].map((shared) => accepted.filter(({ recipientId }) => isSharing(recipientId) === shared));
	await settle(tx, sharing ?? [], "state = 'sent', sent_at = ?, reason = NULL", now);
	await settle(tx, silent ?? [], `state = 'sent', sent_at = ?, reason = '${RECEIPTS_OFF}'`, now);
	await settle(
		tx,
		queued.filter((delivery) => !isAccepted(delivery)),
		`state = 'failed', failed_at = ?, reason = '${NOT_ACCEPTED}'`,
		now,
	);
	await recountSoon(recorder, submission.id, now);
}

async function settle(tx: Tx, deliveries: readonly OutgoingDelivery[], assignments: string, now: number): Promise<void> {
	if (deliveries.length === 0) return;
	const list = placeholders(deliveries.map(({ id }) => id));
	await tx.run(`UPDATE delivery SET ${assignments} WHERE id IN (${list.sql})`, now, ...list.values);
}
