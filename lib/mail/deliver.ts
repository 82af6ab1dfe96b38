import type { MailboxRole } from "#lib/accounts/default-mailboxes";
import type { ChangeRecorder, LockedAccount } from "#lib/changes/write-with-changes";
import type { PersonView } from "#lib/contracts/views";
import { PomboError } from "#lib/core/errors";
import { type AccountId, type DeliveryId, type EmailId, type MailboxId, type MessageId, newId, type SubmissionId, type ThreadId } from "#lib/core/ids";
import { openAccountKey } from "#lib/crypto/account-keys";
import { wrapMessageKey } from "#lib/crypto/message-keys";
import type { Value } from "#lib/db/tx";
import { RECEIPTS_OFF } from "./advance-delivery";
import { sealBcc } from "./envelope";
import { adjustMailbox, recordCounts } from "./mailbox-counters";
import type { Recipient } from "./resolve-addresses";
import { roleMailboxes } from "./role-mailboxes";

interface Posting {
	message: { id: MessageId; threadId: ThreadId; key: Buffer };
	senderId: AccountId;
	/** Each person once, however often they were named. */
	reached: Recipient[];
	bcc: PersonView[];
	submissionId: SubmissionId;
	senderEmailId: EmailId;
	now: number;
}

/** One copy about to be filed. */
interface Copy {
	id: EmailId;
	account: LockedAccount & { keyWrapped: Uint8Array };
	mailboxId: MailboxId;
	/** The sender's own copy is read from the start and knows the submission; a received one knows its delivery. */
	own: boolean;
	deliveryId: DeliveryId | null;
}

const EMAIL_COLUMNS = [
	"account_id",
	"id",
	"message_id",
	"thread_id",
	"mailbox_id",
	"copy_no",
	"received_at",
	"seen",
	"flagged",
	"key_wrapped",
	"bcc_sealed",
	"submission_id",
	"delivery_id",
	"reached_at",
	"created_modseq",
	"updated_modseq",
];
const FILED_COLUMNS = ["mailbox_id", "received_at", "email_id", "account_id", "uid", "seen"];
const DELIVERY_COLUMNS = ["id", "submission_id", "recipient_id", "state", "reason", "queued_at", "sent_at", "modseq"];

/** Files the copies and opens the ledger: when this transaction commits, each delivery is `sent`, that is durably filed. */
export async function deliver(recorder: ChangeRecorder, posting: Posting): Promise<void> {
	const own: Copy = { id: posting.senderEmailId, ...(await addressed(recorder, posting.senderId, "sent")), own: true, deliveryId: null };
	const copies: Copy[] = [];
	for (const person of posting.reached) {
		copies.push({ id: newId<EmailId>(posting.now), ...(await addressed(recorder, person.id, "inbox")), own: false, deliveryId: newId<DeliveryId>() });
	}

	const emails: Value[][] = [];
	const filed: Value[][] = [];
	for (const copy of [own, ...copies]) {
		const uid = await adjustMailbox(recorder.tx, copy.mailboxId, { total: 1, unread: copy.own ? 0 : 1 });
		const modseq = recorder.record(copy.account.id, "message", "created", copy.id);
		emails.push(emailRow(copy, posting, modseq));
		filed.push([copy.mailboxId, posting.now, copy.id, copy.account.id, uid, copy.own]);
	}
	const deliveries = copies.map((copy) => {
		const modseq = recorder.record(posting.senderId, "delivery", "created", copy.deliveryId as string);
		return [copy.deliveryId, posting.submissionId, copy.account.id, "sent", copy.account.receipts ? null : RECEIPTS_OFF, posting.now, posting.now, modseq];
	});
	for (const accountId of new Set([own, ...copies].map((copy) => copy.account.id))) recordCounts(recorder, accountId);
	await recorder.tx.insert("email", EMAIL_COLUMNS, emails);
	await recorder.tx.insert("email_mailbox", FILED_COLUMNS, filed);
	await recorder.tx.insert("delivery", DELIVERY_COLUMNS, deliveries);
}

function emailRow(copy: Copy, { message, submissionId, bcc, now }: Posting, modseq: number): Value[] {
	const { id: accountId, keyWrapped } = copy.account;
	const wrapped = wrapMessageKey(openAccountKey(accountId, keyWrapped), message.key, accountId, copy.id);
	const bccSealed = copy.own && bcc.length > 0 ? sealBcc(message.key, copy.id, bcc) : null;
	return [
		accountId,
		copy.id,
		message.id,
		message.threadId,
		copy.mailboxId,
		copy.own ? 1 : 0,
		now,
		copy.own,
		false,
		wrapped,
		bccSealed,
		copy.own ? submissionId : null,
		copy.deliveryId,
		null,
		modseq,
		modseq,
	];
}

/** The account and its mailbox. Someone may have gone between the look-up and this transaction: then nothing is sent. */
async function addressed(recorder: ChangeRecorder, id: AccountId, role: MailboxRole): Promise<Pick<Copy, "account" | "mailboxId">> {
	const account = recorder.account(id);
	if (!account || account.deleted || !account.keyWrapped) throw new PomboError("unknown_recipients");
	return { account: { ...account, keyWrapped: account.keyWrapped }, mailboxId: (await roleMailboxes(recorder.tx, id))[role] };
}
