import type { CountsView, DeliverySummary, DeliveryView, MessageView, ProfileView } from "./views";

/** What a `delivery` change carries: the copy, and the figures of its letter. */
export interface DeliveryChangeData extends DeliveryView {
	summary: DeliverySummary;
}

interface Data {
	message: MessageView;
	delivery: DeliveryChangeData;
	counts: CountsView;
	profile: ProfileView;
}

export type ChangeType = keyof Data;
export type ChangeOp = "created" | "updated" | "deleted";

/**
 * One numbered change of an account. `data` is the object's state at the time of reading, not at the time of the
 * change; it is absent when the object is gone, and a later change says so.
 */
export type Change = { [Type in ChangeType]: { seq: number; type: Type; id: string; op: ChangeOp; data?: Data[Type] } }[ChangeType];

export interface ChangesPage {
	changes: Change[];
	/** The number to ask from next time. */
	seq: number;
	/** True while there are changes after `seq`. */
	more: boolean;
}
