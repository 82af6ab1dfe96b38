import type { DeliveryChangeData } from "#lib/contracts/changes/delivery-change";
import type { DeliveryState, MessageView, ThreadView } from "#lib/contracts/views";
import { deliveryView } from "#lib/mail/ledger/delivery-view";
import { deliverySummary, messageRow } from "#lib/mail/messages/open-email";
import { initialRows, newestOf, threadView } from "#lib/mail/threads/thread-view";
import { type AcceptedMessage, isSeen, type NewDelivery, type OutgoingCopy } from "./outgoing-message";

/*
 * The views of a message's copies and deliveries when they are created, from the values just written, so that connected
 * clients are notified without another query.
 */

export function initialCopyView(copy: OutgoingCopy, outgoing: AcceptedMessage): MessageView {
	const { message, submission, bcc, now } = outgoing;
	const isSenderCopy = copy.holder === "sender";
	const row = messageRow(
		{
			id: copy.id,
			thread_id: message.threadId,
			client_id: isSenderCopy ? submission.clientId : null,
			sent_at: now,
			received_at: now,
			role: copy.role,
			seen: isSeen(copy),
			flagged: false,
			in_reply_to: copy.inReplyTo,
			edited_at: null,
			deleted_at: null,
			reactions: null,
			submission_id: isSenderCopy ? submission.id : null,
			...initialSummaryColumns(outgoing),
		},
		message.envelope,
		isSenderCopy && bcc.length > 0 ? bcc : undefined,
	);
	return { ...row, ...message.body };
}

/** The view of a thread that begins with these copies, which are all of one account; `viewOf` returns the view of each. */
export function initialThreadView(
	copies: readonly OutgoingCopy[],
	{ message, now }: Pick<AcceptedMessage, "message" | "now">,
	viewOf: (copy: OutgoingCopy) => MessageView,
): ThreadView {
	const rows = initialRows(
		copies.map((copy) => ({ id: copy.id, role: copy.role, seen: isSeen(copy) })),
		now,
	);
	const newest = newestOf(rows);
	const rowOf = (copy: OutgoingCopy) => {
		const { text: _text, html: _html, ...row } = viewOf(copy);
		return row;
	};
	const latest = rowOf(copies.find(({ id }) => id === newest.email_id) as OutgoingCopy);
	const own = copies.find(({ role }) => role === "sent");
	return threadView({ id: message.threadId, rows, latest, sent: own ? rowOf(own) : null, senders: [message.envelope.from], muted: false, shownAs: null });
}

export function initialDeliveryView(
	{ id, recipient: { view, via } }: NewDelivery,
	{ state, reason }: { state: DeliveryState; reason: string | null },
	outgoing: AcceptedMessage,
): DeliveryChangeData {
	const { senderEmailId, now } = outgoing;
	const failed = state === "failed";
	const times = { queued_at: now, sent_at: failed ? null : now, delivered_at: null, read_at: null, failed_at: failed ? now : null };
	return {
		...deliveryView({ id, email_id: senderEmailId, state, reason, ...times, ...view, via_handle: via?.view.handle ?? null, via_name: via?.view.name ?? null }),
		threadId: outgoing.message.threadId,
		summary: deliverySummary(initialSummaryColumns(outgoing)),
	};
}

/** Every copy is `sent` by the transaction that creates its delivery; where there is none, the delivery failed. */
function initialSummaryColumns({ recipients, refusing }: AcceptedMessage) {
	return { n_total: recipients.length, n_queued: 0, n_sent: recipients.length - refusing.size, n_delivered: 0, n_read: 0, n_failed: refusing.size };
}
