import type { Change } from "./changes";
import type { CountsView, DeliveryView, MessageRow, ProfileView } from "./views";

/** Everything a client knows of its account. Messages and deliveries are keyed, so that applying twice changes nothing. */
export interface AccountState {
	seq: number;
	messages: Record<string, MessageRow>;
	/** By the sender's message id, then by the recipient's handle: what was heard since the beginning. */
	deliveries: Record<string, Record<string, DeliveryView>>;
	counts: CountsView;
	profile: ProfileView;
}

/** The state after one change. Pure; a change that is not newer than the state is a repetition and leaves it as it is. */
export function applyChange(state: AccountState, change: Change): AccountState {
	if (change.seq <= state.seq) return state;
	const next = { ...state, seq: change.seq };
	switch (change.type) {
		case "message":
			return change.op === "deleted" ? withoutMessage(next, change.id) : change.data ? withMessage(next, change.data) : next;
		case "delivery":
			return change.data ? withDelivery(next, change.data) : next;
		case "counts":
			return change.data ? { ...next, counts: change.data } : next;
		case "profile":
			return change.data ? { ...next, profile: change.data } : next;
	}
}

function withMessage(state: AccountState, message: MessageRow): AccountState {
	return { ...state, messages: { ...state.messages, [message.id]: message } };
}

function withoutMessage(state: AccountState, id: string): AccountState {
	const { [id]: _gone, ...messages } = state.messages;
	const { [id]: _theirs, ...deliveries } = state.deliveries;
	return { ...state, messages, deliveries };
}

function withDelivery(state: AccountState, change: Extract<Change, { type: "delivery" }>["data"] & object): AccountState {
	const { summary, ...delivery } = change;
	const message = state.messages[delivery.messageId];
	return {
		...state,
		messages: message ? { ...state.messages, [message.id]: { ...message, deliveries: summary } } : state.messages,
		deliveries: {
			...state.deliveries,
			[delivery.messageId]: { ...state.deliveries[delivery.messageId], [delivery.recipient.handle]: delivery },
		},
	};
}
