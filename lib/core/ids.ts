import { v7 } from "uuid";

type Branded<Name extends string> = string & { readonly __id: Name };

export type AccountId = Branded<"account">;
export type MessageId = Branded<"message">;
export type EmailId = Branded<"email">;
export type ThreadId = Branded<"thread">;
export type MailboxId = Branded<"mailbox">;
export type SubmissionId = Branded<"submission">;
export type DeliveryId = Branded<"delivery">;
export type SessionId = Branded<"session">;

let sequence = 0;

/**
 * A UUIDv7 (RFC 9562, section 5.7): sorts by the time it was made, or by a given one (ms), in any index. Ids of one
 * millisecond sort in the order of asking.
 */
export function newId<Id extends string>(atMs: number = Date.now()): Id {
	sequence = (sequence + 1) % 0x1_0000_0000;
	return v7({ msecs: atMs, seq: sequence }) as Id;
}
