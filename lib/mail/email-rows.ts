import type { MailboxRole } from "#lib/accounts/default-mailboxes";
import type { AccountId, DeliveryId, EmailId, MailboxId, MessageId, SubmissionId, ThreadId } from "#lib/core/ids";

/** One account's copy with all that its view needs, in one row. */
export interface EmailRow {
	account_id: AccountId;
	id: EmailId;
	message_id: MessageId;
	thread_id: ThreadId;
	received_at: number;
	seen: number | boolean;
	flagged: number | boolean;
	key_wrapped: Uint8Array;
	bcc_sealed: Uint8Array | null;
	delivery_id: DeliveryId | null;
	reached_at: number | null;
	submission_id: SubmissionId | null;
	mailbox_id: MailboxId;
	role: MailboxRole;
	account_key: Uint8Array;
	sent_at: number;
	envelope_sealed: Uint8Array;
	client_id: string | null;
	in_reply_to: EmailId | null;
	n_total: number;
	n_queued: number;
	n_sent: number;
	n_delivered: number;
	n_read: number;
	n_failed: number;
}

export interface WholeEmailRow extends EmailRow {
	body_sealed: Uint8Array;
}

const COLUMNS = `e.account_id, e.id, e.message_id, e.thread_id, e.received_at, e.seen, e.flagged, e.key_wrapped, e.bcc_sealed,
	e.delivery_id, e.reached_at, e.submission_id, em.mailbox_id, b.role, a.key_wrapped AS account_key, m.sent_at, m.envelope_sealed,
	s.client_id, s.n_total, s.n_queued, s.n_sent, s.n_delivered, s.n_read, s.n_failed,
	(SELECT r.id FROM email r WHERE r.message_id = m.in_reply_to AND r.account_id = e.account_id LIMIT 1) AS in_reply_to`;

const JOINED = `JOIN mailbox b ON b.id = em.mailbox_id AND b.role IS NOT NULL
	JOIN message m ON m.id = e.message_id
	JOIN account a ON a.id = e.account_id
	LEFT JOIN submission s ON s.id = e.submission_id`;

/** Selects from the copies outwards (alias `e`): for a letter, a thread, or a view over all mailboxes. */
export const SELECT_EMAILS = `SELECT ${COLUMNS} FROM email e JOIN email_mailbox em ON em.account_id = e.account_id AND em.email_id = e.id ${JOINED}`;
export const SELECT_WHOLE_EMAILS = SELECT_EMAILS.replace("m.envelope_sealed,", "m.envelope_sealed, m.body_sealed,");

/** Selects from a mailbox's list outwards (alias `em`). CROSS JOIN keeps SQLite on the key of the list, page by page. */
export const SELECT_FILED = `SELECT ${COLUMNS} FROM email_mailbox em CROSS JOIN email e ${JOINED}`;
export const SELECT_WHOLE_FILED = SELECT_FILED.replace("m.envelope_sealed,", "m.envelope_sealed, m.body_sealed,");
export const FILED_MATCH = "e.account_id = em.account_id AND e.id = em.email_id";
