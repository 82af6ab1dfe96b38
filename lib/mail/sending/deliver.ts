import type { MailboxRole } from "#lib/accounts/default-mailboxes";
import type { ChangeRecorder } from "#lib/changes/write-with-changes";
import type { MessageView } from "#lib/contracts/views";
import { PomboError } from "#lib/core/errors";
import { type AccountId, type EmailId, newId } from "#lib/core/ids";
import { openAccountKey } from "#lib/crypto/account-keys";
import { wrapMessageKey } from "#lib/crypto/message-keys";
import { placeholders } from "#lib/db/dialect";
import type { Value } from "#lib/db/tx";
import { RECEIPTS_OFF } from "#lib/mail/ledger/advance-delivery";
import { deliveryIdOf } from "#lib/mail/ledger/ledger-ids";
import { adjustMailbox, recordCounts } from "#lib/mail/mailboxes/mailbox-counters";
import { roleMailboxes } from "#lib/mail/mailboxes/role-mailboxes";
import { sealBcc } from "./envelope";
import { initialCopyView, initialDeliveryView } from "./initial-views";
import type { OutgoingCopy, OutgoingMessage } from "./outgoing-message";

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

/**
 * Files the copies and opens the ledger: when this transaction commits, each delivery is `sent`, that is durably filed.
 * Answers how to see the sender's own copy.
 */
export async function deliver(recorder: ChangeRecorder, posting: OutgoingMessage): Promise<() => MessageView> {
	const answered = await findAnswered(recorder, posting);
	const own: OutgoingCopy = { id: posting.senderEmailId, ...(await addressed(recorder, posting.senderId, "sent", answered)), delivery: null };
	const ownView = once(() => initialCopyView(own, posting));
	const copies = [own];
	for (const [at, { id, view }] of posting.recipients.entries()) {
		const reaches = { id: deliveryIdOf(own.id, at), person: view };
		copies.push({ id: newId<EmailId>(posting.now), ...(await addressed(recorder, id, "inbox", answered)), delivery: reaches });
	}

	const emails: Value[][] = [];
	const filed: Value[][] = [];
	const deliveries: Value[][] = [];
	for (const copy of copies) {
		const read = copy.delivery === null;
		const uid = await adjustMailbox(recorder, copy.mailboxId, { total: 1, unread: read ? 0 : 1 });
		const modseq = recorder.record(copy.account.id, "message", "created", copy.id, copy === own ? ownView : () => initialCopyView(copy, posting));
		emails.push(emailRow(copy, posting, modseq));
		filed.push([copy.mailboxId, posting.now, copy.id, copy.account.id, uid, read]);
	}
	for (const { account, delivery: reaches } of copies) {
		if (!reaches) continue;
		const reason = account.receipts ? null : RECEIPTS_OFF;
		const modseq = recorder.record(posting.senderId, "delivery", "created", reaches.id, () => initialDeliveryView(reaches, reason, posting));
		deliveries.push([reaches.id, posting.submission.id, account.id, "sent", reason, posting.now, posting.now, modseq]);
	}
	await recordCounts(recorder, [...new Set(copies.map((copy) => copy.account.id))]);
	await recorder.tx.insert("email", EMAIL_COLUMNS, emails);
	await recorder.tx.insert("email_mailbox", FILED_COLUMNS, filed);
	await recorder.tx.insert("delivery", DELIVERY_COLUMNS, deliveries);
	return ownView;
}

function emailRow(copy: OutgoingCopy, { message, submission, bcc, now }: OutgoingMessage, modseq: number): Value[] {
	const { id: accountId, keyWrapped } = copy.account;
	const own = copy.delivery === null;
	const wrapped = wrapMessageKey(openAccountKey(accountId, keyWrapped), message.key, accountId, copy.id);
	const bccSealed = own && bcc.length > 0 ? sealBcc(message.key, copy.id, bcc) : null;
	return [
		accountId,
		copy.id,
		message.id,
		message.threadId,
		copy.mailboxId,
		own ? 1 : 0,
		now,
		own,
		false,
		wrapped,
		bccSealed,
		own ? submission.id : null,
		copy.delivery?.id ?? null,
		null,
		modseq,
		modseq,
	];
}

/** Shown twice, to the sender's tabs and as the answer, and made once. */
function once<T>(make: () => T): () => T {
	let made: T | undefined;
	return () => (made ??= make());
}

/** The account and its mailbox. Someone may have gone between the look-up and this transaction: then nothing is sent. */
async function addressed(
	recorder: ChangeRecorder,
	id: AccountId,
	role: MailboxRole,
	answered: Map<AccountId, EmailId>,
): Promise<Omit<OutgoingCopy, "id" | "delivery">> {
	const account = recorder.account(id);
	if (!account || account.deleted || !account.keyWrapped) throw new PomboError("unknown_recipients");
	return {
		account: { ...account, keyWrapped: account.keyWrapped },
		mailboxId: (await roleMailboxes(recorder.tx, id))[role],
		answers: answered.get(id) ?? null,
	};
}

/** Each account's own copy of the letter that is answered; whoever wrote to themselves answers the one they received. */
async function findAnswered({ tx }: ChangeRecorder, { message, senderId, recipients }: OutgoingMessage): Promise<Map<AccountId, EmailId>> {
	if (!message.inReplyTo) return new Map();
	const list = placeholders([senderId, ...recipients.map((person) => person.id)]);
	const rows = await tx.all<{ account_id: AccountId; id: EmailId }>(
		`SELECT account_id, id FROM email WHERE message_id = ? AND account_id IN (${list.sql}) ORDER BY copy_no DESC`,
		message.inReplyTo,
		...list.values,
	);
	return new Map(rows.map(({ account_id, id }) => [account_id, id]));
}
