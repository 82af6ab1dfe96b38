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

/** One copy about to be stored. */
export interface OutgoingCopy {
	id: EmailId;
	account: LockedAccount & { keyWrapped: Uint8Array };
	mailboxId: MailboxId;
	role: HoldingRole;
	/** Null in the sender's own copy, which is read from the start and refers to the submission instead. */
	delivery: { id: DeliveryId; person: PersonView } | null;
	/** The account's own copy of the message replied to. */
	inReplyTo: EmailId | null;
}
