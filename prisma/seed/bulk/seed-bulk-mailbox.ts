import { accessAccount } from "#lib/accounts/access-account";
import { type ChangeRecorder, writeWithChanges } from "#lib/changes/write-with-changes";
import { type AccountId, type EmailId, type MessageId, newId, type SubmissionId, type ThreadId } from "#lib/core/ids";
import { openAccountKey } from "#lib/crypto/account-keys";
import { wrapMessageKey } from "#lib/crypto/message-keys";
import { newKey } from "#lib/crypto/seal";
import { read, write } from "#lib/db/store";
import type { Value } from "#lib/db/tx";
import { deliveryIdOf } from "#lib/mail/ledger/ledger-ids";
import { adjustMailboxes, recordCounts } from "#lib/mail/mailboxes/mailbox-counters";
import { roleMailboxes } from "#lib/mail/mailboxes/role-mailboxes";
import { sealBody, sealEnvelope } from "#lib/mail/sending/envelope";
import { snippetOf } from "#lib/mail/sending/message-body";
import { bulkLetters } from "./bulk-letters";

const LETTERS_PER_WRITE = 2_000;

const TABLES = {
	message: ["id", "thread_id", "sender_id", "sent_at", "size", "copies", "envelope_sealed", "body_sealed"],
	submission: ["id", "account_id", "message_id", "email_id", "created_at", "n_total", "n_queued", "n_sent", "n_delivered", "n_read", "n_failed"],
	email: [
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
		"delivery_id",
		"created_modseq",
		"updated_modseq",
	],
	email_mailbox: ["mailbox_id", "received_at", "email_id", "account_id", "uid", "seen"],
	mailbox_thread: ["account_id", "thread_id", "mailbox_id", "received_at", "email_id", "total", "unread", "flagged"],
	delivery: ["id", "submission_id", "recipient_id", "state", "queued_at", "sent_at", "modseq"],
} as const;
type Rows = { [Table in keyof typeof TABLES]: Value[][] };

/**
 * Fills an inbox with `n` unread letters, one a minute up to `until`, much faster than sending: writes the rows that
 * `sendMessage` leaves once the sender deleted their own copies, journal and counters included.
 */
export async function seedBulkMailbox(accountId: AccountId, n: number, senderId: AccountId, { until = Date.now(), seed = 1 } = {}): Promise<void> {
	const [sender, recipient] = [await accessAccount(senderId), await accessAccount(accountId)];
	const letterAt = bulkLetters(n, { from: sender.name, to: recipient.name, until, seed });
	const from = { handle: sender.handle, name: sender.name, kind: sender.kind };
	const to = [{ handle: recipient.handle, name: recipient.name, kind: recipient.kind }];
	const fill = (first: number, end: number) =>
		writeWithChanges([senderId, accountId], async (recorder) => {
			const inbox = await openInbox(recorder, accountId, end - first);
			const rows: Rows = { message: [], submission: [], email: [], email_mailbox: [], mailbox_thread: [], delivery: [] };
			for (let at = first; at < end; at++) {
				const { subject, text, sentAt } = letterAt(at);
				addLetter(rows, recorder, { accountId, senderId, ...inbox, uid: inbox.firstUid + at - first, sentAt, text, envelope: { from, to, cc: [], subject } });
			}
			await recordCounts(recorder, [accountId]);
			for (const table of Object.keys(TABLES) as (keyof Rows)[]) await recorder.tx.insert(table, TABLES[table], rows[table]);
		});
	for (let first = 0; first < n; first += LETTERS_PER_WRITE) await fill(first, Math.min(n, first + LETTERS_PER_WRITE));
	await refreshStatistics();
}

/** Postgres plans by statistics, which it renews by itself only minutes after so many rows were added. */
async function refreshStatistics(): Promise<void> {
	if (read().dialect === "postgresql") await write((tx) => tx.run("ANALYZE"));
}

/** Adds `count` to the counters of the inbox and of all mailboxes together; returns their keys and the first UID. */
async function openInbox(recorder: ChangeRecorder, accountId: AccountId, count: number) {
	const { inbox: mailboxId, all: allId } = await roleMailboxes(recorder.tx, accountId);
	const wrapped = recorder.account(accountId)?.keyWrapped;
	if (!wrapped) throw new Error("the account to fill has no key");
	const counters = { total: count, unread: count, threads: count, unreadThreads: count };
	const firstUid = await adjustMailboxes(recorder, [mailboxId, allId], { ...counters, filed: count });
	return { mailboxId, allId, accountKey: openAccountKey(accountId, wrapped), firstUid };
}

interface BulkLetter extends Awaited<ReturnType<typeof openInbox>> {
	accountId: AccountId;
	senderId: AccountId;
	uid: number;
	sentAt: number;
	text: string;
	envelope: Omit<Parameters<typeof sealEnvelope>[2], "messageId" | "snippet">;
}

function addLetter(rows: Rows, recorder: ChangeRecorder, letter: BulkLetter): void {
	const { accountId, senderId, mailboxId, allId, accountKey, uid, sentAt, text } = letter;
	const [id, emailId, submissionId] = [newId<MessageId>(), newId<EmailId>(sentAt), newId<SubmissionId>()];
	const ownEmailId = newId<EmailId>(sentAt);
	const deliveryId = deliveryIdOf(ownEmailId, 0);
	const threadId = newId<ThreadId>();
	const key = newKey();
	const envelope = sealEnvelope(key, id, { ...letter.envelope, messageId: `<${id}@localhost>`, snippet: snippetOf(text) });
	const modseq = recorder.record(accountId, "message", "created", emailId);
	rows.message.push([id, threadId, senderId, sentAt, Buffer.byteLength(text), 1, envelope, sealBody(key, id, { text })]);
	rows.submission.push([submissionId, senderId, id, ownEmailId, sentAt, 1, 0, 1, 0, 0, 0]);
	rows.email.push([
		accountId,
		emailId,
		id,
		threadId,
		mailboxId,
		0,
		sentAt,
		false,
		false,
		wrapMessageKey(accountKey, key, accountId, emailId),
		deliveryId,
		modseq,
		modseq,
	]);
	rows.email_mailbox.push([mailboxId, sentAt, emailId, accountId, uid, false]);
	for (const id of [mailboxId, allId]) rows.mailbox_thread.push([accountId, threadId, id, sentAt, emailId, 1, 1, 0]);
	recorder.record(accountId, "thread", "created", threadId);
	rows.delivery.push([deliveryId, submissionId, accountId, "sent", sentAt, sentAt, recorder.record(senderId, "delivery", "created", deliveryId)]);
}
