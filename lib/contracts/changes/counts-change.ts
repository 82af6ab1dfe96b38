import type { CountsView } from "../views";
import type { ChangeType } from "./change-type";

/** The figures of all mailboxes, absolute. */
export const countsChange: ChangeType<CountsView> = {
	apply: (state, { data }) => (data ? { ...state, counts: data } : state),
};
