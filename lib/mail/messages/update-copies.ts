import type { HoldingRole } from "#lib/accounts/default-mailboxes";
import type { ChangeRecorder } from "#lib/changes/write-with-changes";
import type { AccountId, EmailId, MailboxId, ThreadId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";
import type { Tx, Value } from "#lib/db/tx";
import { type RoleMailboxes, roleMailboxes } from "#lib/mail/mailboxes/role-mailboxes";
import { type CopyChange, type CopyState, insertThreadRows, selectThreadRows, updateThreadRows } from "#lib/mail/threads/thread-rows";
import type { HeldCopy } from "./held-copies";
import { listOwnReplies } from "./own-replies";

/** What to change of a copy; absent fields stay as they are. */
export interface CopyUpdate {
	seen?: boolean;
	flagged?: boolean;
	role?: HoldingRole;
}

const ROWS_PER_STATEMENT = 128;
const ENTRY_COLUMNS = ["mailbox_id", "received_at", "email_id", "account_id", "uid", "seen"];

/**
 * Marks and moves copies of one account: their rows, the lists and counters of their mailboxes and threads, and one change for
 * each copy and each thread. A moved copy is sorted by its arrival as before. Returns the copies that changed, as they were.
 */
export async function updateCopies(
	recorder: ChangeRecorder,
	accountId: AccountId,
	updates: readonly { copy: HeldCopy; update: CopyUpdate }[],
): Promise<HeldCopy[]> {
	const changed = updates.map(({ copy, update }) => ({ copy, after: stateAfter(copy, update) })).filter(({ copy, after }) => differs(copy, after));
	if (changed.length === 0) return [];
	const mailboxes = await roleMailboxes(recorder.tx, accountId);
	await writeEmails(recorder, accountId, changed, mailboxes);
	const inserts: Value[][] = [];
	const entries: Value[][] = [];
	const changedThreads: ThreadId[] = [];
	for (const [threadId, ofThread] of groupBy(changed, ({ copy }) => copy.thread_id)) {
		const changes = ofThread.map(({ copy, after }): CopyChange => ({ id: copy.id, receivedAt: copy.received_at, before: stateOf(copy), after }));
		const before = (await selectThreadRows(recorder.tx, threadId, [accountId]))(accountId);
		const { uids } = await updateThreadRows(recorder, { accountId, threadId, before }, changes, inserts);
		changedThreads.push(threadId);
		for (const { copy, after } of ofThread) {
			const target = mailboxes[after.role];
			if (target === copy.mailbox_id) continue;
			const uid = uids.get(target) ?? 0;
			uids.set(target, uid + 1);
			entries.push([target, copy.received_at, copy.id, accountId, uid, after.seen]);
		}
	}
	await writeEntries(recorder.tx, changed, entries, mailboxes);
	await insertThreadRows(recorder.tx, inserts);
	for (const threadId of changedThreads) recorder.record(accountId, "thread", "updated", threadId);
	return changed.map(({ copy }) => copy);
}

/**
 * Deletes copies of one account with their keys for good, and with the last copy of a message the message itself. Other
 * accounts' copies and the deliveries stay; the account's replies to them lose their `inReplyTo`.
 */
export async function removeCopies(recorder: ChangeRecorder, accountId: AccountId, copies: readonly HeldCopy[]): Promise<void> {
	const { tx } = recorder;
	const replies = new Set<EmailId>();
	for (const copy of copies) for (const { id } of await listOwnReplies(tx, copy, [accountId])) replies.add(id);
	for (const [mailboxId, rows] of groupBy(copies, ({ mailbox_id }) => mailbox_id)) {
		await forEachChunk(rows, (chunk) =>
			tx.run(`DELETE FROM email_mailbox WHERE ${entryKeys(chunk.length)}`, mailboxId, ...chunk.flatMap(({ received_at, id }) => [received_at, id])),
		);
	}
	for (const copy of copies) {
		await tx.run("DELETE FROM email WHERE account_id = ? AND id = ?", accountId, copy.id);
		const key = [copy.thread_id, copy.message_id];
		const remaining = await tx.get<{ copies: number }>("UPDATE message SET copies = copies - 1 WHERE thread_id = ? AND id = ? RETURNING copies", ...key);
		if (remaining?.copies === 0) {
			await tx.run("DELETE FROM message WHERE thread_id = ? AND id = ?", ...key);
			await tx.run("DELETE FROM message_version WHERE message_id = ?", copy.message_id);
		}
		recorder.record(accountId, "message", "deleted", copy.id);
	}
	for (const [threadId, ofThread] of groupBy(copies, ({ thread_id }) => thread_id)) {
		const changes = ofThread.map((copy): CopyChange => ({ id: copy.id, receivedAt: copy.received_at, before: stateOf(copy), after: null }));
		const before = (await selectThreadRows(tx, threadId, [accountId]))(accountId);
		const { remains } = await updateThreadRows(recorder, { accountId, threadId, before }, changes, []);
		recorder.record(accountId, "thread", remains ? "updated" : "deleted", threadId);
	}
	for (const { id } of copies) replies.delete(id);
	for (const id of replies) recorder.record(accountId, "message", "updated", id);
}

interface Changed {
	copy: HeldCopy;
	after: CopyState;
}

function stateOf({ role, seen, flagged }: HeldCopy): CopyState {
	return { role, seen: Boolean(seen), flagged: Boolean(flagged) };
}

function stateAfter(copy: HeldCopy, update: CopyUpdate): CopyState {
	const before = stateOf(copy);
	return { role: update.role ?? before.role, seen: update.seen ?? before.seen, flagged: update.flagged ?? before.flagged };
}

function differs(copy: HeldCopy, after: CopyState): boolean {
	const before = stateOf(copy);
	return before.role !== after.role || before.seen !== after.seen || before.flagged !== after.flagged;
}

/** One change for each copy, and one statement for all that become the same. */
async function writeEmails(recorder: ChangeRecorder, accountId: AccountId, changed: readonly Changed[], mailboxes: RoleMailboxes): Promise<void> {
	for (const [, same] of groupBy(changed, ({ after }) => `${after.role} ${after.seen} ${after.flagged}`)) {
		const { role, seen, flagged } = (same[0] as Changed).after;
		await forEachChunk(same, async (chunk) => {
			// Of several copies, each gets a number that is not lower than its own change's.
			let modseq = 0;
			for (const { copy } of chunk) modseq = recorder.record(accountId, "message", "updated", copy.id);
			const list = placeholders(chunk.map(({ copy }) => copy.id));
			await recorder.tx.run(
				`UPDATE email SET mailbox_id = ?, seen = ?, flagged = ?, updated_modseq = ? WHERE account_id = ? AND id IN (${list.sql})`,
				mailboxes[role],
				seen,
				flagged,
				modseq,
				accountId,
				...list.values,
			);
		});
	}
}

/** The lists of the mailboxes: copies that stay are marked, the others leave, and `entries` are added. */
async function writeEntries(tx: Tx, changed: readonly Changed[], entries: readonly Value[][], mailboxes: RoleMailboxes): Promise<void> {
	const left = changed.filter(({ copy, after }) => mailboxes[after.role] !== copy.mailbox_id);
	const marked = changed.filter(({ copy, after }) => mailboxes[after.role] === copy.mailbox_id && Boolean(copy.seen) !== after.seen);
	for (const [mailboxId, rows] of groupBy(left, ({ copy }) => copy.mailbox_id)) {
		await forEachChunk(rows, (chunk) => tx.run(`DELETE FROM email_mailbox WHERE ${entryKeys(chunk.length)}`, mailboxId, ...chunk.flatMap(entryKey)));
	}
	for (const [seen, ofSeen] of groupBy(marked, ({ after }) => after.seen)) {
		for (const [mailboxId, rows] of groupBy(ofSeen, ({ copy }) => copy.mailbox_id)) {
			await forEachChunk(rows, (chunk) =>
				tx.run(`UPDATE email_mailbox SET seen = ? WHERE ${entryKeys(chunk.length)}`, seen, mailboxId, ...chunk.flatMap(entryKey)),
			);
		}
	}
	if (entries.length > 0) await tx.insert("email_mailbox", ENTRY_COLUMNS, entries);
}

function entryKey({ copy }: Changed): [number, EmailId] {
	return [copy.received_at, copy.id];
}

/** A condition on the primary keys of so many rows of one mailbox's list. */
function entryKeys(count: number): string {
	return `mailbox_id = ? AND (received_at, email_id) IN (VALUES ${Array.from({ length: count }, () => "(CAST(? AS BIGINT), CAST(? AS TEXT))").join(", ")})`;
}

async function forEachChunk<Item>(items: readonly Item[], run: (chunk: Item[]) => Promise<unknown>): Promise<void> {
	for (let at = 0; at < items.length; at += ROWS_PER_STATEMENT) await run(items.slice(at, at + ROWS_PER_STATEMENT));
}

function groupBy<Item, Key extends string | boolean | MailboxId | ThreadId>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
	const groups = new Map<Key, Item[]>();
	for (const item of items) {
		const group = groups.get(keyOf(item));
		if (group) group.push(item);
		else groups.set(keyOf(item), [item]);
	}
	return groups;
}
