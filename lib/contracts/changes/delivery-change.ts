import type { DeliverySummary, DeliveryView, ThreadView } from "#lib/contracts/views";
import type { ChangeType } from "./change-type";

/** One recipient's delivery, and the summary of its message. */
export interface DeliveryChangeData extends DeliveryView {
	threadId: string;
	summary: DeliverySummary;
}

/** The delivery state of one recipient's copy of a message that this account sent. */
export const deliveryChange: ChangeType<DeliveryChangeData> = {
	apply(state, { data }) {
		if (!data) return state;
		const { summary, threadId, ...delivery } = data;
		const { messageId, recipient } = delivery;
		const message = state.messages[messageId];
		const thread = state.threads[threadId];
		return {
			...state,
			messages: message ? { ...state.messages, [messageId]: { ...message, deliveries: summary } } : state.messages,
			threads: thread ? { ...state.threads, [threadId]: withSummary(thread, messageId, summary) } : state.threads,
			deliveries: { ...state.deliveries, [messageId]: { ...state.deliveries[messageId], [recipient.handle]: delivery } },
		};
	},
};

/** A thread whose newest message, or newest sent one, has this summary. */
function withSummary(thread: ThreadView, messageId: string, deliveries: DeliverySummary): ThreadView {
	if (thread.latest.id === messageId) return { ...thread, latest: { ...thread.latest, deliveries } };
	const { sent } = thread.mailboxes;
	return sent?.deliveries && sent.messageId === messageId ? { ...thread, mailboxes: { ...thread.mailboxes, sent: { ...sent, deliveries } } } : thread;
}
