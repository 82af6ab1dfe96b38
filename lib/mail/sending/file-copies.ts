import type { HoldingRole } from "#lib/accounts/default-mailboxes";
import type { ChangeRecorder } from "#lib/changes/write-with-changes";
import type { MessageView, ThreadView } from "#lib/contracts/views";
import { PomboError } from "#lib/core/errors";
import { type AccountId, type EmailId, type MessageId, newId } from "#lib/core/ids";
import { openAccountKey } from "#lib/crypto/account-keys";
import { wrapMessageKey } from "#lib/crypto/message-keys";
import { placeholders } from "#lib/db/dialect";
import type { Value } from "#lib/db/tx";
import { isChat } from "#lib/mail/chats/chat-id";
import { recordCounts } from "#lib/mail/mailboxes/mailbox-counters";
import { roleMailboxes } from "#lib/mail/mailboxes/role-mailboxes";
import { insertThreadRows, selectThreadRows, type ThreadRows, updateThreadRows } from "#lib/mail/threads/thread-rows";
import { sealBcc } from "./envelope";
import { type CopySource, isSeen, type OutgoingCopy, type OutgoingDelivery, type OutgoingMessage } from "./outgoing-message";

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
/** The sender's own copy, not stored yet. */
export async function ownCopy(
	recorder: ChangeRecorder,
	{ message, senderId, senderEmailId }: OutgoingMessage,
	repliedCopies: Map<AccountId, EmailId>,
): Promise<OutgoingCopy> {
	const place = await accountAndMailbox(recorder, senderId, isChat(message.threadId) ? "chat" : "sent", repliedCopies);
	return { id: senderEmailId, ...place, holder: "sender", delivery: null };
}

/** A copy for each of the deliveries, not stored yet: in the inbox, or in the archive of those who muted the thread; lines of chats with these. */
export async function newCopies(
	recorder: ChangeRecorder,
	{ message, now }: CopySource,
	deliveries: readonly OutgoingDelivery[],
	repliedCopies: Map<AccountId, EmailId>,
): Promise<OutgoingCopy[]> {
	const isLine = isChat(message.threadId);
	const muting = isLine ? new Set<AccountId>() : await findMuting(recorder, message, deliveries);
	const copies: OutgoingCopy[] = [];
	for (const delivery of deliveries) {
		const role = isLine ? "chat" : muting.has(delivery.recipientId) ? "archive" : "inbox";
		const place = await accountAndMailbox(recorder, delivery.recipientId, role, repliedCopies);
		copies.push({ id: newId<EmailId>(now), ...place, holder: "recipient", delivery });
	}
	return copies;
}

/** A copy for the archive of each group that the message is addressed to, not stored yet. */
export async function archiveCopies(
	recorder: ChangeRecorder,
	{ message, groupIds, now }: OutgoingMessage,
	repliedCopies: Map<AccountId, EmailId>,
): Promise<OutgoingCopy[]> {
	const copies: OutgoingCopy[] = [];
	for (const groupId of groupIds) {
		const place = await accountAndMailbox(recorder, groupId, isChat(message.threadId) ? "chat" : "archive", repliedCopies);
		copies.push({ id: newId<EmailId>(now), ...place, holder: "archive", delivery: null });
	}
	return copies;
}

/** Records a change for each copy; `viewOf` returns how to make its data, if the caller has it. Returns the rows for `fileCopies`. */
export function recordCopies(
	recorder: ChangeRecorder,
	copies: readonly OutgoingCopy[],
	source: CopySource,
	viewOf?: (copy: OutgoingCopy) => () => MessageView,
): Value[][] {
	return copies.map((copy) => emailRow(copy, source, recorder.record(copy.account.id, "message", "created", copy.id, viewOf?.(copy))));
}

/**
 * Inserts the copies, adds them to the lists of their mailboxes and threads, and records the changes of these and of the counts.
 * `viewOfThread` returns the view of a thread that begins with these copies, for who held none of it.
 */
export async function fileCopies(
	recorder: ChangeRecorder,
	copies: readonly OutgoingCopy[],
	emails: Value[][],
	{ message, now }: CopySource,
	viewOfThread?: (copiesOfAccount: readonly OutgoingCopy[]) => ThreadView,
): Promise<void> {
	const { threadId } = message;
	const ofAccounts = byAccount(copies);
	const rowsOf = message.isNewThread ? () => new Map() : await selectThreadRows(recorder.tx, threadId, [...ofAccounts.keys()]);
	const beginning = viewOfThread ? await findBeginning(recorder, message, [...ofAccounts.keys()], rowsOf) : new Set();
	const entries: Value[][] = [];
	const threadRows: Value[][] = [];
	for (const [accountId, ofAccount] of ofAccounts) {
		const before = rowsOf(accountId);
		const changes = ofAccount.map((copy) => ({
			id: copy.id,
			receivedAt: now,
			before: null,
			after: { role: copy.role, seen: isSeen(copy), flagged: false },
		}));
		const { uids } = await updateThreadRows(recorder, { accountId, threadId, before }, changes, threadRows);
		for (const copy of ofAccount) entries.push([copy.mailboxId, now, copy.id, accountId, uids.get(copy.mailboxId) ?? 0, isSeen(copy)]);
		const op = before.size === 0 ? "created" : "updated";
		recorder.record(accountId, "thread", op, threadId, viewOfThread && beginning.has(accountId) ? () => viewOfThread(ofAccount) : undefined);
	}
	await recorder.tx.insert("email_mailbox", ENTRY_COLUMNS, entries);
	await insertThreadRows(recorder.tx, threadRows);
	await recordCounts(recorder, [...new Set(copies.map((copy) => copy.account.id))]);
	await recorder.tx.insert("email", EMAIL_COLUMNS, emails);
}

/** Those of the accounts for which the thread begins with these copies: they hold nothing of it, and have no settings for it. Chats begin otherwise. */
async function findBeginning(
	{ tx }: ChangeRecorder,
	{ threadId, isNewThread }: CopySource["message"],
	accountIds: readonly AccountId[],
	rowsOf: (accountId: AccountId) => ThreadRows,
): Promise<Set<AccountId>> {
	if (isNewThread) return new Set(accountIds);
	const beginning = new Set(isChat(threadId) ? [] : accountIds.filter((id) => rowsOf(id).size === 0));
	if (beginning.size === 0) return beginning;
	const list = placeholders([...beginning]);
	const rows = await tx.all<{ account_id: AccountId }>(
		`SELECT account_id FROM thread_state WHERE thread_id = ? AND account_id IN (${list.sql})`,
		threadId,
		...list.values,
	);
	for (const { account_id } of rows) beginning.delete(account_id);
	return beginning;
}

/** Of a message to oneself, both copies; of any other, one. */
function byAccount(copies: readonly OutgoingCopy[]): Map<AccountId, OutgoingCopy[]> {
	const ofAccounts = new Map<AccountId, OutgoingCopy[]>();
	for (const copy of copies) ofAccounts.set(copy.account.id, [...(ofAccounts.get(copy.account.id) ?? []), copy]);
	return ofAccounts;
}

/** The recipients who muted the thread: their copies skip the inbox. */
async function findMuting(
	{ tx }: ChangeRecorder,
	{ threadId, isNewThread }: CopySource["message"],
	deliveries: readonly OutgoingDelivery[],
): Promise<Set<AccountId>> {
	if (isNewThread || deliveries.length === 0) return new Set();
	const list = placeholders(deliveries.map(({ recipientId }) => recipientId));
	const rows = await tx.all<{ account_id: AccountId }>(
		`SELECT account_id FROM thread_state WHERE account_id IN (${list.sql}) AND thread_id = ? AND muted = TRUE`,
		...list.values,
		threadId,
	);
	return new Set(rows.map(({ account_id }) => account_id));
}

function emailRow(copy: OutgoingCopy, { message, submission, bcc, now }: CopySource, modseq: number): Value[] {
	const { id: accountId, keyWrapped } = copy.account;
	const isSenderCopy = copy.holder === "sender";
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
		isSeen(copy),
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

/** The account and its mailbox. Throws if the account was deleted between the look-up and this transaction. */
async function accountAndMailbox(
	recorder: ChangeRecorder,
	id: AccountId,
	role: HoldingRole,
	repliedCopies: Map<AccountId, EmailId>,
): Promise<Omit<OutgoingCopy, "id" | "holder" | "delivery">> {
	const account = recorder.account(id);
	if (!account || account.deleted || !account.keyWrapped) throw new PomboError("unknown_recipients");
	return {
		account: { ...account, keyWrapped: account.keyWrapped },
		mailboxId: (await roleMailboxes(recorder.tx, id))[role],
		role,
		inReplyTo: repliedCopies.get(id) ?? null,
	};
}

/** Each account's own copy of the message replied to, if any; of a message to oneself, the received copy. */
export async function findRepliedCopies(
	{ tx }: ChangeRecorder,
	inReplyTo: MessageId | null,
	accountIds: readonly AccountId[],
): Promise<Map<AccountId, EmailId>> {
	if (!inReplyTo) return new Map();
	const list = placeholders(accountIds);
	const rows = await tx.all<{ account_id: AccountId; id: EmailId }>(
		`SELECT account_id, id FROM email WHERE message_id = ? AND account_id IN (${list.sql}) ORDER BY copy_no DESC`,
		inReplyTo,
		...list.values,
	);
	return new Map(rows.map(({ account_id, id }) => [account_id, id]));
}
