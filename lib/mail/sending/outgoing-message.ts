import type { LockedAccount } from "#lib/changes/write-with-changes";
import type { PersonView } from "#lib/contracts/views";
import type { AccountId, DeliveryId, EmailId, MailboxId, MessageId, SubmissionId, ThreadId } from "#lib/core/ids";
import type { Body, Envelope } from "./envelope";
import type { Recipient } from "./resolve-addresses";

/** A letter about to be filed with everybody. */
export interface OutgoingMessage {
	message: { id: MessageId; threadId: ThreadId; inReplyTo: MessageId | null; key: Buffer; envelope: Envelope; body: Body };
	senderId: AccountId;
	/** Each person once, however often they were named. */
	recipients: Recipient[];
	bcc: PersonView[];
	submission: { id: SubmissionId; clientId: string | null };
	senderEmailId: EmailId;
	now: number;
}

/** One copy about to be filed. */
export interface OutgoingCopy {
	id: EmailId;
	account: LockedAccount & { keyWrapped: Uint8Array };
	mailboxId: MailboxId;
	/** Whom it reaches and by which delivery; the sender's own copy reaches nobody, is read from the start and knows the submission. */
	delivery: { id: DeliveryId; person: PersonView } | null;
	/** The account's own copy of the letter that this one answers. */
	answers: EmailId | null;
}
