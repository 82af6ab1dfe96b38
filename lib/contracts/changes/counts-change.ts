import type { CountsView } from "#lib/contracts/views";
import type { ChangeType } from "./change-type";

/** The absolute counts of all mailboxes. */
export const countsChange: ChangeType<CountsView> = {
	apply: (state, { data }) => (data ? { ...state, counts: data } : state),
};
