import { readersSharing } from "#lib/accounts/receipts/shares-receipts";
import type { ChangeRecorder } from "#lib/changes/write-with-changes";
import type { DeliveryState, MessageView } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import type { Value } from "#lib/db/tx";
import { NOT_ACCEPTED, RECEIPTS_OFF } from "#lib/mail/ledger/advance-delivery";
import { deliveryIdOf } from "#lib/mail/ledger/ledger-ids";
import { isGathered } from "#lib/mail/ledger/recount-deliveries";
import { archiveCopies, fileCopies, findRepliedCopies, newCopies, ownCopy, recordCopies } from "./file-copies";
import { initialCopyView, initialDeliveryView, initialThreadView, oncePerCopy } from "./initial-views";
import type { AcceptedMessage, NewDelivery } from "./outgoing-message";

/** The number of a delivery of whose changes its sender is not told one by one. */
export const NOT_TOLD = 0;

export const DELIVERY_COLUMNS = ["id", "submission_id", "recipient_id", "via_group_id", "state", "reason", "queued_at", "sent_at", "failed_at", "modseq"];

/**
 * Inserts the copies and their deliveries: when this transaction commits, each delivery is `sent`, that is durably stored, or
 * `failed` where the recipient does not accept the message. Returns a function that returns the view of the sender's own copy.
 * Throws `unknown_recipients`.
 */
export async function deliver(recorder: ChangeRecorder, outgoing: AcceptedMessage): Promise<() => MessageView> {
	const { senderId, recipients, groupIds, message } = outgoing;
	const repliedCopies = await findRepliedCopies(recorder, message.inReplyTo, [senderId, ...recipients.map(({ id }) => id), ...groupIds]);
	const senderCopy = await ownCopy(recorder, outgoing, repliedCopies);
	const viewOf = oncePerCopy((copy) => initialCopyView(copy, outgoing));
	const deliveries = recipients.map((recipient, at) => ({ id: deliveryIdOf(senderCopy.id, at), recipientId: recipient.id, recipient }));
	const accepted = deliveries.filter(({ recipientId }) => !outgoing.refusing.has(recipientId));
	const copies = [senderCopy, ...(await newCopies(recorder, outgoing, accepted, repliedCopies)), ...(await archiveCopies(recorder, outgoing, repliedCopies))];

	const emails = recordCopies(recorder, copies, outgoing, (copy) => () => viewOf(copy));
	const gathered = isGathered(deliveries.length);
	const isSharing = await readersSharing(
		recorder,
		accepted.map(({ recipientId }) => recipientId),
		senderId,
	);
	const rows: Value[][] = [];
	for (const delivery of deliveries) {
		const { state, reason } = initialState(delivery, outgoing, isSharing);
		const modseq = gathered
			? NOT_TOLD
			: recorder.record(senderId, "delivery", "created", delivery.id, () => initialDeliveryView(delivery, { state, reason }, outgoing));
		const [sentAt, failedAt] = state === "failed" ? [null, outgoing.now] : [outgoing.now, null];
		const viaGroupId = delivery.recipient.via?.id ?? null;
		rows.push([delivery.id, outgoing.submission.id, delivery.recipientId, viaGroupId, state, reason, outgoing.now, sentAt, failedAt, modseq]);
	}
	await fileCopies(recorder, copies, emails, outgoing, (ofAccount) => initialThreadView(ofAccount, outgoing, viewOf));
	await recorder.tx.insert("delivery", DELIVERY_COLUMNS, rows);
	return () => viewOf(senderCopy);
}

function initialState(
	{ recipientId }: NewDelivery,
	{ refusing }: AcceptedMessage,
	isSharing: (readerId: AccountId) => boolean,
): { state: DeliveryState; reason: string | null } {
	if (refusing.has(recipientId)) return { state: "failed", reason: NOT_ACCEPTED };
	return { state: "sent", reason: isSharing(recipientId) ? null : RECEIPTS_OFF };
}
