import type { AccountState } from "./account-state";
import { CHANGE_TYPES, type Change } from "./change";
import type { ChangeOf } from "./change-type";

/** The state after one change. Pure; a change that is not newer than the state is a repetition and returns the same state. */
export function applyChange(state: AccountState, change: Change): AccountState {
	if (change.seq <= state.seq) return state;
	// `type` determines the type of `data`; the type checker cannot follow that through a look-up.
	const apply = CHANGE_TYPES[change.type].apply as (state: AccountState, change: ChangeOf<Change["data"]>) => AccountState;
	return apply({ ...state, seq: change.seq }, change);
}
