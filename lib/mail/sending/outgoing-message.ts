import type { HoldingRole } from "#lib/accounts/default-mailboxes";
import type { LockedAccount } from "#lib/changes/write-with-changes";
import type { PersonView } from "#lib/contracts/views";
import type { AccountId, DeliveryId, EmailId, MailboxId, MessageId, SubmissionId, ThreadId } from "#lib/core/ids";
import type { Body, Envelope } from "./envelope";

/** A person who gets a copy. */
export interface Recipient {
	id: AccountId;
	view: PersonView;
	/** The group whose address reaches them; null where they are addressed by name. */
	via: { id: AccountId; view: PersonView } | null;
}

/** A message about to be stored for its sender and its recipients. */
export interface OutgoingMessage {
	message: { id: MessageId; threadId: ThreadId; isNewThread: boolean; inReplyTo: MessageId | null; key: Buffer; envelope: Envelope; body: Body };
	senderId: AccountId;
	/** Without duplicates; none where every group addressed has no other member than the sender. */
	recipients: Recipient[];
	/** The groups addressed, which each file a copy. */
	groupIds: AccountId[];
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
	/** The sender's own copy refers to the submission, a recipient's to its delivery, a group's archived one to neither. */
	holder: "sender" | "recipient" | "archive";
	delivery: OutgoingDelivery | null;
	/** The account's own copy of the message replied to. */
	inReplyTo: EmailId | null;
}

/** The delivery of a copy to one recipient. */
export interface OutgoingDelivery {
	id: DeliveryId;
	recipientId: AccountId;
}

/** A delivery about to be stored. */
export interface NewDelivery extends OutgoingDelivery {
	recipient: Recipient;
}

/** Copies are unread for recipients only. */
export function isSeen({ holder }: Pick<OutgoingCopy, "holder">): boolean {
	return holder !== "recipient";
}
