import type { AccountState } from "./account-state";

export type ChangeOp = "created" | "updated" | "deleted";

/** What a change of one type says of its object; `data` is absent when the object is gone. */
export interface ChangeOf<Data> {
	id: string;
	op: ChangeOp;
	data?: Data;
}

/** One type of change: what it carries, and the pure function that a client's state goes through for it. */
export interface ChangeType<Data> {
	apply: (state: AccountState, change: ChangeOf<Data>) => AccountState;
}
