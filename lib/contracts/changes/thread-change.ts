import type { ThreadView } from "#lib/contracts/views";
import type { ChangeType } from "./change-type";

/** A thread began or changed for an account; deleted once the account holds none of its messages. */
export const threadChange: ChangeType<ThreadView> = {
	apply(state, { id, op, data }) {
		if (op !== "deleted") return data ? { ...state, threads: { ...state.threads, [data.id]: data } } : state;
		const { [id]: _thread, ...threads } = state.threads;
		return { ...state, threads };
	},
};
