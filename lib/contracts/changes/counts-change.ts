import type { CountsView } from "../views";
import type { ChangeType } from "./change-type";

/** The absolute counts of all mailboxes. */
export const countsChange: ChangeType<CountsView> = {
	apply: (state, { data }) => (data ? { ...state, counts: data } : state),
};
