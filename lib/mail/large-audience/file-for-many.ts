import type { ChangeRecorder } from "#lib/changes/write-with-changes";
import { PomboError } from "#lib/core/errors";
import type { AccountId, EmailId } from "#lib/core/ids";
import { LIMITS } from "#lib/core/limits";
import type { Tx } from "#lib/db/tx";
import { enqueueJob } from "#lib/jobs/enqueue-job";
import { afterDeliveriesOf, deliveryIdOf, groupDeliveryPrefix } from "#lib/mail/ledger/ledger-ids";
import { DELIVERY_COLUMNS, NOT_TOLD } from "#lib/mail/sending/deliver";
import { archiveCopies, fileCopies, findRepliedCopies, ownCopy, recordCopies } from "#lib/mail/sending/file-copies";
import type { OutgoingMessage, Recipient } from "#lib/mail/sending/outgoing-message";
import { expandJob } from "./expand-job";

/**
 * Stores the sender's copy and the groups' for an audience too large for one transaction, and a `queued` delivery for everybody who
 * is to get one, as the groups are at this moment; a job files their copies. Throws `audience_too_large`.
 */
export async function fileForMany(recorder: ChangeRecorder, outgoing: OutgoingMessage, named: readonly Recipient[]): Promise<void> {
	const { senderId, senderEmailId, groupIds, submission, now } = outgoing;
	const repliedCopies = await findRepliedCopies(recorder, outgoing.message.inReplyTo, [senderId, ...groupIds]);
	const copies = [await ownCopy(recorder, outgoing, repliedCopies), ...(await archiveCopies(recorder, outgoing, repliedCopies))];
	const emails = recordCopies(recorder, copies, outgoing);
	await fileCopies(recorder, copies, emails, outgoing);
	await recorder.tx.insert(
		"delivery",
		DELIVERY_COLUMNS,
		named.map(({ id }, at) => [deliveryIdOf(senderEmailId, at), submission.id, id, null, "queued", null, now, null, null, NOT_TOLD]),
	);
	let total = named.length;
	for (const groupId of groupIds) total += await queueMembers(recorder.tx, groupId, { ...outgoing, from: total });
	if (total > LIMITS.audienceMax) throw audienceTooLarge();
	await recorder.tx.run("UPDATE submission SET n_total = ?, n_queued = ? WHERE id = ?", total, total, submission.id);
	await enqueueJob(recorder, expandJob, { key: submission.id, input: { submission: submission.id }, accountId: senderId, total }, now);
}

interface Queued extends Pick<OutgoingMessage, "senderId" | "submission" | "now"> {
	senderEmailId: EmailId;
	/** How many deliveries there are already, which number those that follow. */
	from: number;
}

/** A delivery for each member who has none yet, by one statement: the members of this moment, however many. */
function queueMembers(tx: Tx, groupId: AccountId, { senderId, senderEmailId, submission, now, from }: Queued): Promise<number> {
	const number = tx.dialect === "sqlite" ? "printf('%06d', place)" : "lpad(place::text, 6, '0')";
	return tx.run(
		`INSERT INTO delivery (id, submission_id, recipient_id, via_group_id, state, reason, queued_at, sent_at, failed_at, modseq)
		SELECT ? || ${number}, ?, account_id, ?, 'queued', NULL, ?, NULL, NULL, ?
		FROM (SELECT m.account_id, CAST(? AS INTEGER) + ROW_NUMBER() OVER (ORDER BY m.handle) AS place
			FROM group_member m JOIN account a ON a.id = m.account_id
			WHERE m.group_id = ? AND m.state = 'member' AND a.deleted_at IS NULL AND m.account_id <> ?
				AND m.account_id NOT IN (SELECT recipient_id FROM delivery WHERE id > ? AND id < ?)) members`,
		groupDeliveryPrefix(senderEmailId),
		submission.id,
		groupId,
		now,
		NOT_TOLD,
		from,
		groupId,
		senderId,
		senderEmailId,
		afterDeliveriesOf(senderEmailId),
	);
}

function audienceTooLarge(): PomboError {
	const message = `Write to groups of at most ${LIMITS.audienceMax} people together`;
	return new PomboError("audience_too_large", undefined, { errors: [{ path: "to", code: "audience_too_large", message }] });
}
