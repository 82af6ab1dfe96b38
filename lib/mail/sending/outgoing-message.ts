import type { HoldingRole } from "#lib/accounts/default-mailboxes";
import type { LockedAccount } from "#lib/changes/write-with-changes";
import type { PersonView } from "#lib/contracts/views";
import type { AccountId, DeliveryId, EmailId, MailboxId, MessageId, SubmissionId, ThreadId } from "#lib/core/ids";
import type { Body, Envelope } from "./envelope";
import type { Recipient } from "./resolve-addresses";

/** A message about to be stored for its sender and its recipients. */
export interface OutgoingMessage {
	message: { id: MessageId; threadId: ThreadId; isNewThread: boolean; inReplyTo: MessageId | null; key: Buffer; envelope: Envelope; body: Body };
	senderId: AccountId;
	/** Without duplicates. */
	recipients: Recipient[];
	bcc: PersonView[];
	submission: { id: SubmissionId; clientId: string | null };
	senderEmailId: EmailId;
	now: number;
}

/** With the recipients who do not accept it, as the transaction that stores it finds them: no copy is stored for these. */
export interface AcceptedMessage extends OutgoingMessage {
	refusing: ReadonlySet<AccountId>;
}

/** What storing copies of a message needs of it. */
export interface CopySource extends Pick<OutgoingMessage, "bcc" | "now"> {
	message: Pick<OutgoingMessage["message"], "id" | "threadId" | "isNewThread" | "key">;
	submission: { id: SubmissionId };
}

/** One copy about to be stored. */
export interface OutgoingCopy {
	id: EmailId;
	account: LockedAccount & { keyWrapped: Uint8Array };
	mailboxId: MailboxId;
	role: HoldingRole;
	/** Null in the sender's own copy, which is read from the start and refers to the submission instead. */
	delivery: OutgoingDelivery | null;
	/** The account's own copy of the message replied to. */
	inReplyTo: EmailId | null;
}

/** The delivery to one recipient, about to be stored. */
export interface OutgoingDelivery {
	id: DeliveryId;
	recipientId: AccountId;
	person: PersonView;
}
