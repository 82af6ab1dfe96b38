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
const ENTRY_COLUMNS = ["mailbox_id", "received_at", "email_id", "account_id", "uid", "seen"];
const DELIVERY_COLUMNS = ["id", "submission_id", "recipient_id", "state", "reason", "queued_at", "sent_at", "modseq"];

/**
 * Inserts the copies and their deliveries: when this transaction commits, each delivery is `sent`, that is durably stored.
 * Returns a function that returns the view of the sender's own copy. Throws `unknown_recipients`.
 */
export async function deliver(recorder: ChangeRecorder, outgoing: OutgoingMessage): Promise<() => MessageView> {
	const repliedCopies = await findRepliedCopies(recorder, outgoing);
	const senderCopy: OutgoingCopy = {
		id: outgoing.senderEmailId,
		...(await accountAndMailbox(recorder, outgoing.senderId, "sent", repliedCopies)),
		delivery: null,
	};
	const senderView = once(() => initialCopyView(senderCopy, outgoing));
	const copies = [senderCopy];
	for (const [at, { id, view }] of outgoing.recipients.entries()) {
		const delivery = { id: deliveryIdOf(senderCopy.id, at), person: view };
		copies.push({ id: newId<EmailId>(outgoing.now), ...(await accountAndMailbox(recorder, id, "inbox", repliedCopies)), delivery });
	}

	const emails: Value[][] = [];
	const entries: Value[][] = [];
	const deliveries: Value[][] = [];
	for (const copy of copies) {
		const read = copy.delivery === null;
		const uid = await adjustMailbox(recorder, copy.mailboxId, { total: 1, unread: read ? 0 : 1 });
		const modseq = recorder.record(copy.account.id, "message", "created", copy.id, copy === senderCopy ? senderView : () => initialCopyView(copy, outgoing));
		emails.push(emailRow(copy, outgoing, modseq));
		entries.push([copy.mailboxId, outgoing.now, copy.id, copy.account.id, uid, read]);
	}
	for (const { account, delivery } of copies) {
		if (!delivery) continue;
		const reason = account.receipts ? null : RECEIPTS_OFF;
		const modseq = recorder.record(outgoing.senderId, "delivery", "created", delivery.id, () => initialDeliveryView(delivery, reason, outgoing));
		deliveries.push([delivery.id, outgoing.submission.id, account.id, "sent", reason, outgoing.now, outgoing.now, modseq]);
	}
	await recordCounts(recorder, [...new Set(copies.map((copy) => copy.account.id))]);
	await recorder.tx.insert("email", EMAIL_COLUMNS, emails);
	await recorder.tx.insert("email_mailbox", ENTRY_COLUMNS, entries);
	await recorder.tx.insert("delivery", DELIVERY_COLUMNS, deliveries);
	return senderView;
}

function emailRow(copy: OutgoingCopy, { message, submission, bcc, now }: OutgoingMessage, modseq: number): Value[] {
	const { id: accountId, keyWrapped } = copy.account;
	const isSenderCopy = copy.delivery === null;
	const wrapped = wrapMessageKey(openAccountKey(accountId, keyWrapped), message.key, accountId, copy.id);
	const bccSealed = isSenderCopy && bcc.length > 0 ? sealBcc(message.key, copy.id, bcc) : null;
	return [
		accountId,
		copy.id,
		message.id,
		message.threadId,
		copy.mailboxId,
		isSenderCopy ? 1 : 0,
		now,
		isSenderCopy,
		false,
		wrapped,
		bccSealed,
		isSenderCopy ? submission.id : null,
		copy.delivery?.id ?? null,
		null,
		modseq,
		modseq,
	];
}

/** The view is used twice, for the sender's tabs and as the result; it is built once. */
function once<T>(make: () => T): () => T {
	let value: T | undefined;
	return () => (value ??= make());
}

/** The account and its mailbox. Throws if the account was deleted between the look-up and this transaction. */
async function accountAndMailbox(
	recorder: ChangeRecorder,
	id: AccountId,
	role: MailboxRole,
	repliedCopies: Map<AccountId, EmailId>,
): Promise<Omit<OutgoingCopy, "id" | "delivery">> {
	const account = recorder.account(id);
	if (!account || account.deleted || !account.keyWrapped) throw new PomboError("unknown_recipients");
	return {
		account: { ...account, keyWrapped: account.keyWrapped },
		mailboxId: (await roleMailboxes(recorder.tx, id))[role],
		inReplyTo: repliedCopies.get(id) ?? null,
	};
}

/** Each account's own copy of the message replied to; of a message to oneself, the received copy. */
async function findRepliedCopies({ tx }: ChangeRecorder, { message, senderId, recipients }: OutgoingMessage): Promise<Map<AccountId, EmailId>> {
	if (!message.inReplyTo) return new Map();
	const list = placeholders([senderId, ...recipients.map((person) => person.id)]);
	const rows = await tx.all<{ account_id: AccountId; id: EmailId }>(
		`SELECT account_id, id FROM email WHERE message_id = ? AND account_id IN (${list.sql}) ORDER BY copy_no DESC`,
		message.inReplyTo,
		...list.values,
	);
	return new Map(rows.map(({ account_id, id }) => [account_id, id]));
}
