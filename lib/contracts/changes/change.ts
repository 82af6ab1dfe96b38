import { blockedChange } from "./blocked-change";
import type { ChangeOf, ChangeOp, ChangeType as Declaration } from "./change-type";
import { countsChange } from "./counts-change";
import { deliveryChange } from "./delivery-change";
import { groupChange } from "./group-change";
import { jobChange } from "./job-change";
import { messageChange } from "./message-change";
import { profileChange } from "./profile-change";
import { threadChange } from "./thread-change";

/**
 * Every type of change. A new one is a declaration in this folder and a row here; the type checker then asks for its reader
 * (lib/mail/journal/change-readers.ts) and its shape in the API (lib/http/rest/responses.ts).
 */
export const CHANGE_TYPES = {
	message: messageChange,
	thread: threadChange,
	delivery: deliveryChange,
	job: jobChange,
	counts: countsChange,
	profile: profileChange,
	blocked: blockedChange,
	group: groupChange,
};

export type ChangeType = keyof typeof CHANGE_TYPES;

/** The data of each type of change. */
export type ChangeData = { [Type in ChangeType]: (typeof CHANGE_TYPES)[Type] extends Declaration<infer Data> ? Data : never };

/**
 * One numbered change of an account. `data` is the object's state when the change is sent, which may already include later
 * changes; it is absent if the object no longer exists.
 */
export type Change = { [Type in ChangeType]: ChangeOf<ChangeData[Type]> & { seq: number; type: Type } }[ChangeType];

export type { ChangeOp };

export interface ChangesPage {
	changes: Change[];
	/** The `since` of the next request. */
	seq: number;
	/** True while there are changes after `seq`. */
	more: boolean;
}
