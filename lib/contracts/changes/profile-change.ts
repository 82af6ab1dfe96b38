import type { ProfileView } from "#lib/contracts/views";
import type { ChangeType } from "./change-type";

/** The account's own profile, complete. */
export const profileChange: ChangeType<ProfileView> = {
	apply: (state, { data }) => (data ? { ...state, profile: data } : state),
};
