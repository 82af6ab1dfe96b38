import type { DeliverySummary, DeliveryView } from "../views";
import type { ChangeType } from "./change-type";

/** The copy of one recipient, and the figures of its message. */
export interface DeliveryChangeData extends DeliveryView {
	summary: DeliverySummary;
}

/** One recipient's copy of a message that this account sent moved on. */
export const deliveryChange: ChangeType<DeliveryChangeData> = {
	apply(state, { data }) {
		if (!data) return state;
		const { summary, ...delivery } = data;
		const { messageId, recipient } = delivery;
		const message = state.messages[messageId];
		return {
			...state,
			messages: message ? { ...state.messages, [messageId]: { ...message, deliveries: summary } } : state.messages,
			deliveries: { ...state.deliveries, [messageId]: { ...state.deliveries[messageId], [recipient.handle]: delivery } },
		};
	},
};
