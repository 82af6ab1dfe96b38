import type { DeliverySummary, DeliveryView } from "../views";
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
			threads:
				thread?.latest.id === messageId ? { ...state.threads, [threadId]: { ...thread, latest: { ...thread.latest, deliveries: summary } } } : state.threads,
			deliveries: { ...state.deliveries, [messageId]: { ...state.deliveries[messageId], [recipient.handle]: delivery } },
		};
	},
};
