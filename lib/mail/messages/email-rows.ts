import type { HoldingRole } from "#lib/accounts/default-mailboxes";
import type { AccountId, DeliveryId, EmailId, MailboxId, MessageId, SubmissionId, ThreadId } from "#lib/core/ids";

/** One account's copy with everything its view needs, in one row. */
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
	role: HoldingRole;
	account_key: Uint8Array;
	sent_at: number;
	envelope_sealed: Uint8Array;
	edited_at: number | null;
	deleted_at: number | null;
	/** JSON of `ReactionView[]`. */
	reactions: string | null;
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
	e.delivery_id, e.reached_at, e.submission_id, e.mailbox_id, b.role, a.key_wrapped AS account_key, m.sent_at, m.envelope_sealed, m.edited_at, m.deleted_at, m.reactions,
	s.client_id, s.n_total, s.n_queued, s.n_sent, s.n_delivered, s.n_read, s.n_failed,
	(SELECT r.id FROM email r WHERE r.message_id = m.in_reply_to AND r.account_id = e.account_id ORDER BY r.copy_no LIMIT 1) AS in_reply_to`;

const JOINS = `JOIN mailbox b ON b.id = e.mailbox_id
	JOIN account a ON a.id = e.account_id
	LEFT JOIN submission s ON s.id = e.submission_id`;

/** FROM clauses by driving table. CROSS JOIN makes SQLite start there, so that a page costs the same in any mailbox. */
const FROM_CLAUSES = {
	/** Copies by their ids (alias `e`). */
	emails: `email e JOIN message m ON m.thread_id = e.thread_id AND m.id = e.message_id ${JOINS} WHERE`,
	/** A thread's messages (alias `m`). */
	thread: `message m CROSS JOIN email e ${JOINS} WHERE e.message_id = m.id AND`,
} as const;

/** A SELECT without bodies, to which the caller appends its conditions. */
export function selectEmails(from: keyof typeof FROM_CLAUSES): string {
	return `SELECT ${COLUMNS} FROM ${FROM_CLAUSES[from]}`;
}

/** The same with bodies. */
export function selectWholeEmails(from: keyof typeof FROM_CLAUSES): string {
	return `SELECT ${COLUMNS}, m.body_sealed FROM ${FROM_CLAUSES[from]}`;
}

/** A SELECT of a page without bodies, newest first. `keys` selects its `account_id`, `received_at` and `email_id`, with a LIMIT. */
export function selectPage(keys: string): string {
	return pageOf(COLUMNS, keys);
}

/** The same with bodies. */
export function selectWholePage(keys: string): string {
	return pageOf(`${COLUMNS}, m.body_sealed`, keys);
}

/**
 * The keys are a query of their own, limited before anything is joined. Joined first, Postgres expects few rows of two columns that
 * are equal together, so that a limit seems to save nothing, and sorts the whole mailbox for each page.
 */
function pageOf(columns: string, keys: string): string {
	return `SELECT ${columns} FROM (${keys}) k CROSS JOIN email e JOIN message m ON m.thread_id = e.thread_id AND m.id = e.message_id ${JOINS}
		WHERE e.account_id = k.account_id AND e.id = k.email_id ORDER BY k.received_at DESC, k.email_id DESC`;
}
