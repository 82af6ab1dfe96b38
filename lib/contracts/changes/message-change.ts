import type { MessageView } from "#lib/contracts/views";
import type { AccountState } from "./account-state";
import type { ChangeType } from "./change-type";

/** An account's own copy of a message was created, updated or deleted. */
export const messageChange: ChangeType<MessageView> = {
	apply(state, { id, op, data }) {
		if (op === "deleted") return withoutMessage(state, id);
		return data ? { ...state, messages: { ...state.messages, [data.id]: data } } : state;
	},
};

function withoutMessage(state: AccountState, id: string): AccountState {
	const { [id]: _message, ...messages } = state.messages;
	const { [id]: _deliveries, ...deliveries } = state.deliveries;
	return { ...state, messages, deliveries };
}
