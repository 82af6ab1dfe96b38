import type { AccountState } from "./account-state";

export type ChangeOp = "created" | "updated" | "deleted";

/** A change of one type; `data` is absent if the object no longer exists. */
export interface ChangeOf<Data> {
	id: string;
	op: ChangeOp;
	data?: Data;
}

/** One type of change: its data, and the pure function that applies it to a client's state. */
export interface ChangeType<Data> {
	apply: (state: AccountState, change: ChangeOf<Data>) => AccountState;
}
