import type { DeliveryChangeData } from "#lib/contracts/changes/delivery-change";
import type { MessageView } from "#lib/contracts/views";
import { deliveryView } from "#lib/mail/ledger/delivery-view";
import { deliverySummary, messageRow } from "#lib/mail/messages/open-email";
import type { OutgoingCopy, OutgoingMessage } from "./outgoing-message";

/*
 * What a letter's copies and deliveries look like at the moment they are filed, from what was just written: whoever is
 * there hears it without the database being asked again.
 */

export function initialCopyView(copy: OutgoingCopy, posting: OutgoingMessage): MessageView {
	const { message, submission, bcc, now } = posting;
	const own = copy.delivery === null;
	const row = messageRow(
		{
			id: copy.id,
			thread_id: message.threadId,
			client_id: own ? submission.clientId : null,
			sent_at: now,
			received_at: now,
			role: own ? "sent" : "inbox",
			seen: own,
			flagged: false,
			in_reply_to: copy.answers,
			submission_id: own ? submission.id : null,
			...newFigures(posting),
		},
		message.envelope,
		own && bcc.length > 0 ? bcc : undefined,
	);
	return { ...row, ...message.body };
}

export function initialDeliveryView(
	{ id, person }: NonNullable<OutgoingCopy["delivery"]>,
	reason: string | null,
	posting: OutgoingMessage,
): DeliveryChangeData {
	const { senderEmailId, now } = posting;
	const times = { queued_at: now, sent_at: now, delivered_at: null, read_at: null, failed_at: null };
	return { ...deliveryView({ id, email_id: senderEmailId, state: "sent", reason, ...times, ...person }), summary: deliverySummary(newFigures(posting)) };
}

/** Every copy is filed by the transaction that opens the ledger. */
function newFigures({ recipients }: OutgoingMessage) {
	return { n_total: recipients.length, n_queued: 0, n_sent: recipients.length, n_delivered: 0, n_read: 0, n_failed: 0 };
}
