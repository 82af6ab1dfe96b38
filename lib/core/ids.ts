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

/** A UUIDv7 (RFC 9562, section 5.7): sorts by the time it was made, in any index. */
export function newId<Id extends string>(): Id {
	return v7() as Id;
}
