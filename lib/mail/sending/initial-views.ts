import type { DeliveryChangeData } from "#lib/contracts/changes/delivery-change";
import type { DeliveryState, MessageView, PersonView, ThreadView } from "#lib/contracts/views";
import { deliveryView } from "#lib/mail/ledger/delivery-view";
import { type CopyRow, deliverySummary, messageRow } from "#lib/mail/messages/open-email";
import { initialRows, newestOf, threadView } from "#lib/mail/threads/thread-view";
import { type AcceptedMessage, isSeen, type NewDelivery, type OutgoingCopy, type OutgoingMessage } from "./outgoing-message";

/*
 * The views of a message's copies and deliveries when they are created, from the values just written, so that connected
 * clients are notified without another query.
 */

/** What each copy's view has of the message. */
interface ViewSource {
	message: Pick<OutgoingMessage["message"], "threadId" | "envelope" | "body">;
	sentAt: number;
	now: number;
}

export function initialCopyView(copy: OutgoingCopy, outgoing: AcceptedMessage): MessageView {
	const source = { ...outgoing, sentAt: outgoing.now };
	if (copy.holder !== "sender") return receivedCopyView(copy, source);
	const { submission, bcc } = outgoing;
	const own = { client_id: submission.clientId, submission_id: submission.id, ...initialSummaryColumns(outgoing) };
	return copyView(copy, source, own, bcc.length > 0 ? bcc : undefined);
}

/** The view of a copy that its holder did not send. */
export function receivedCopyView(copy: OutgoingCopy, source: ViewSource): MessageView {
	return copyView(copy, source, { client_id: null, submission_id: null, n_total: 0, n_queued: 0, n_sent: 0, n_delivered: 0, n_read: 0, n_failed: 0 });
}

type OwnColumns = Pick<CopyRow, "client_id" | "submission_id" | "n_total" | "n_queued" | "n_sent" | "n_delivered" | "n_read" | "n_failed">;

function copyView(copy: OutgoingCopy, { message, sentAt, now }: ViewSource, own: OwnColumns, bcc?: PersonView[]): MessageView {
	const row = messageRow(
		{
			...own,
			id: copy.id,
			thread_id: message.threadId,
			sent_at: sentAt,
			received_at: now,
			role: copy.role,
			seen: isSeen(copy),
			flagged: false,
			in_reply_to: copy.inReplyTo,
			edited_at: null,
			deleted_at: null,
			reactions: null,
		},
		message.envelope,
		bcc,
	);
	return { ...row, ...message.body };
}

/** A view is used several times: in the changes of the copy and of its thread, and the sender's as the result of sending. It is built once. */
export function oncePerCopy(make: (copy: OutgoingCopy) => MessageView): (copy: OutgoingCopy) => MessageView {
	const views = new Map<OutgoingCopy, MessageView>();
	return (copy) => {
		const view = views.get(copy) ?? make(copy);
		views.set(copy, view);
		return view;
	};
}

/** The view of a thread that begins with these copies, which are all of one account; `viewOf` returns the view of each. */
export function initialThreadView(
	copies: readonly OutgoingCopy[],
	{ message, now }: Pick<ViewSource, "message" | "now">,
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
