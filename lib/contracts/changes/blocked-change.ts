import type { BlockedView } from "#lib/contracts/views";
import type { ChangeType } from "./change-type";

/** The account blocked or unblocked a person; the change's id is their handle. */
export const blockedChange: ChangeType<BlockedView> = {
	apply(state, { id, op, data }) {
		if (op !== "deleted") return data ? { ...state, blocked: { ...state.blocked, [id]: data } } : state;
		const { [id]: _unblocked, ...blocked } = state.blocked;
		return { ...state, blocked };
	},
};
