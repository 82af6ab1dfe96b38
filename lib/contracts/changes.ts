import type { CountsView, DeliverySummary, DeliveryView, MessageView, ProfileView } from "./views";

/** What a `delivery` change carries: the copy, and the figures of its letter. */
export interface DeliveryChangeData extends DeliveryView {
	summary: DeliverySummary;
}

/** What a change of each type carries. */
export interface ChangeData {
	message: MessageView;
	delivery: DeliveryChangeData;
	counts: CountsView;
	profile: ProfileView;
}

export type ChangeType = keyof ChangeData;
export type ChangeOp = "created" | "updated" | "deleted";

/**
 * One numbered change of an account. `data` is the object's state at the time of telling, which may already hold what a
 * later change says; it is absent when the object is gone.
 */
export type Change = { [Type in ChangeType]: { seq: number; type: Type; id: string; op: ChangeOp; data?: ChangeData[Type] } }[ChangeType];

export interface ChangesPage {
	changes: Change[];
	/** The number to ask from next time. */
	seq: number;
	/** True while there are changes after `seq`. */
	more: boolean;
}
