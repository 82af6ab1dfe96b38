import type { DeliveryChangeData } from "#lib/contracts/changes/delivery-change";
import type { MessageView, ThreadView } from "#lib/contracts/views";
import { deliveryView } from "#lib/mail/ledger/delivery-view";
import { deliverySummary, messageRow } from "#lib/mail/messages/open-email";
import { initialRows, newestOf, threadView } from "#lib/mail/threads/thread-view";
import type { OutgoingCopy, OutgoingMessage } from "./outgoing-message";

/*
 * The views of a message's copies and deliveries when they are created, from the values just written, so that connected
 * clients are notified without another query.
 */

export function initialCopyView(copy: OutgoingCopy, outgoing: OutgoingMessage): MessageView {
	const { message, submission, bcc, now } = outgoing;
	const isSenderCopy = copy.delivery === null;
	const row = messageRow(
		{
			id: copy.id,
			thread_id: message.threadId,
			client_id: isSenderCopy ? submission.clientId : null,
			sent_at: now,
			received_at: now,
			role: copy.role,
			seen: isSenderCopy,
			flagged: false,
			in_reply_to: copy.inReplyTo,
			submission_id: isSenderCopy ? submission.id : null,
			...initialSummaryColumns(outgoing),
		},
		message.envelope,
		isSenderCopy && bcc.length > 0 ? bcc : undefined,
	);
	return { ...row, ...message.body };
}

/** The view of a thread that begins with these copies, which are all of one account. */
export function initialThreadView(copies: readonly OutgoingCopy[], outgoing: OutgoingMessage): ThreadView {
	const { message, now } = outgoing;
	const rows = initialRows(
		copies.map(({ id, role, delivery }) => ({ id, role, seen: delivery === null })),
		now,
	);
	const newest = newestOf(rows);
	const viewOf = (copy: OutgoingCopy) => {
		const { text: _text, html: _html, ...row } = initialCopyView(copy, outgoing);
		return row;
	};
	const latest = viewOf(copies.find(({ id }) => id === newest.email_id) as OutgoingCopy);
	const own = copies.find(({ role }) => role === "sent");
	return threadView({ id: message.threadId, rows, latest, sent: own ? viewOf(own) : null, senders: [message.envelope.from], muted: false, shownAs: null });
}

export function initialDeliveryView(
	{ id, person }: NonNullable<OutgoingCopy["delivery"]>,
	reason: string | null,
	outgoing: OutgoingMessage,
): DeliveryChangeData {
	const { senderEmailId, now } = outgoing;
	const times = { queued_at: now, sent_at: now, delivered_at: null, read_at: null, failed_at: null };
	return {
		...deliveryView({ id, email_id: senderEmailId, state: "sent", reason, ...times, ...person }),
		threadId: outgoing.message.threadId,
		summary: deliverySummary(initialSummaryColumns(outgoing)),
	};
}

/** Every copy is `sent` by the transaction that creates its delivery. */
function initialSummaryColumns({ recipients }: OutgoingMessage) {
	return { n_total: recipients.length, n_queued: 0, n_sent: recipients.length, n_delivered: 0, n_read: 0, n_failed: 0 };
}
