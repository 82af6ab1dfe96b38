import { asCalledNow } from "#lib/accounts/handles/former-handles";
import type { DeliverySummary, MessageRow, MessageView, PersonView } from "#lib/contracts/views";
import { toIso } from "#lib/core/clock";
import { openAccountKey } from "#lib/crypto/account-keys";
import { unwrapMessageKey } from "#lib/crypto/message-keys";
import { nameOf } from "#lib/mail/mailboxes/mailbox-roles";
import { readReactions } from "#lib/mail/reactions/read-reactions";
import { type Envelope, openBcc, openBody, openEnvelope } from "#lib/mail/sending/envelope";
import type { EmailRow, WholeEmailRow } from "./email-rows";

/** The columns of a copy's view that are not sealed. */
export type CopyRow = Omit<
	EmailRow,
	"account_id" | "message_id" | "key_wrapped" | "bcc_sealed" | "delivery_id" | "reached_at" | "mailbox_id" | "account_key" | "envelope_sealed"
>;

/** A copy's view for lists: the envelope is decrypted, the body is not. */
export function openEmailRow(row: EmailRow): MessageRow {
	const message = open(row);
	return messageRow(row, message.envelope, bccOf(row, message));
}

/** A copy's view with its body. */
export function openEmail(row: WholeEmailRow): MessageView {
	const message = open(row);
	return { ...messageRow(row, message.envelope, bccOf(row, message)), ...openBody(message.key, row.message_id, row.body_sealed) };
}

export function deliverySummary(row: Pick<EmailRow, "n_total" | "n_queued" | "n_sent" | "n_delivered" | "n_read" | "n_failed">): DeliverySummary {
	return { total: row.n_total, queued: row.n_queued, sent: row.n_sent, delivered: row.n_delivered, read: row.n_read, failed: row.n_failed };
}

function open(row: EmailRow): { key: Buffer; envelope: Envelope } {
	const key = messageKeyOf(row);
	return { key, envelope: openEnvelope(key, row.message_id, row.envelope_sealed) };
}

/** The key of the copy's message. */
export function messageKeyOf({ account_id, account_key, key_wrapped, id }: Pick<EmailRow, "account_id" | "account_key" | "key_wrapped" | "id">): Buffer {
	return unwrapMessageKey(openAccountKey(account_id, account_key), key_wrapped, account_id, id);
}

function bccOf(row: EmailRow, { key }: { key: Buffer }): PersonView[] | undefined {
	return row.bcc_sealed ? openBcc(key, row.id, row.bcc_sealed) : undefined;
}

/** A copy's view from its row and the decrypted envelope. */
export function messageRow(row: CopyRow, envelope: Envelope, bcc?: PersonView[]): MessageRow {
	return {
		id: row.id,
		threadId: row.thread_id,
		...(row.client_id ? { clientId: row.client_id } : {}),
		from: asCalledNow(envelope.from),
		to: envelope.to.map(asCalledNow),
		cc: envelope.cc.map(asCalledNow),
		...(bcc ? { bcc: bcc.map(asCalledNow) } : {}),
		subject: envelope.subject,
		snippet: envelope.snippet,
		sentAt: toIso(row.sent_at),
		receivedAt: toIso(row.received_at),
		mailbox: nameOf(row.role),
		labels: [],
		read: Boolean(row.seen),
		starred: Boolean(row.flagged),
		attachments: [],
		...(row.in_reply_to ? { inReplyTo: row.in_reply_to } : {}),
		...(row.edited_at !== null ? { editedAt: toIso(row.edited_at) } : {}),
		...(row.deleted_at !== null ? { deletedAt: toIso(row.deleted_at) } : {}),
		...(row.reactions !== null ? { reactions: readReactions(row.reactions) } : {}),
		...(row.submission_id ? { deliveries: deliverySummary(row) } : {}),
	};
}
