import type { MailboxRole } from "#lib/accounts/default-mailboxes";
import type { ChangeRecorder } from "#lib/changes/write-with-changes";
import type { CountsView } from "#lib/contracts/views";
import type { AccountId, MailboxId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";
import { type CounterColumns, countsOf, mailboxCounts } from "./get-counts";
import { nameOf } from "./mailbox-roles";

/** What is added to the counters of a mailbox. */
export interface CounterChange {
	total: number;
	unread: number;
	threads: number;
	unreadThreads: number;
	/** How many messages were filed there: each takes the next UID. */
	filed: number;
}

/** The counts that each running transaction has changed so far. */
const changed = new WeakMap<ChangeRecorder, Map<AccountId, Partial<CountsView>>>();

/**
 * Adds the same to the counters of mailboxes of one account, in the transaction that adds, changes or removes the messages: a
 * mailbox, and the one of all messages, which files nothing itself. Returns the UID of the first message filed.
 */
export async function adjustMailboxes(recorder: ChangeRecorder, mailboxIds: readonly MailboxId[], by: CounterChange): Promise<number> {
	const list = placeholders(mailboxIds);
	const rows = await recorder.tx.all<CounterColumns & { account_id: AccountId; role: MailboxRole; uid_next: number }>(
		`UPDATE mailbox SET total = total + ?, unread = unread + ?, total_threads = total_threads + ?, unread_threads = unread_threads + ?,
		uid_next = uid_next + CASE WHEN role = 'all' THEN 0 ELSE ? END
		WHERE id IN (${list.sql}) RETURNING account_id, role, total, unread, total_threads, unread_threads, uid_next`,
		by.total,
		by.unread,
		by.threads,
		by.unreadThreads,
		by.filed,
		...list.values,
	);
	if (rows.length < mailboxIds.length) throw new Error("a letter was filed in a mailbox that does not exist");
	const ofAccounts = changed.get(recorder) ?? new Map<AccountId, Partial<CountsView>>();
	changed.set(recorder, ofAccounts);
	let firstUid = 0;
	for (const row of rows) {
		ofAccounts.set(row.account_id, { ...ofAccounts.get(row.account_id), [nameOf(row.role)]: mailboxCounts(row) });
		if (row.role !== "all") firstUid = row.uid_next - by.filed;
	}
	return firstUid;
}

/** Records one `counts` change for each account. Call it once, after all `adjustMailboxes` calls: the counts are absolute. */
export async function recordCounts(recorder: ChangeRecorder, accountIds: readonly AccountId[]): Promise<void> {
	const listened = accountIds.filter((id) => recorder.hasListeners(id));
	const queried = await countsOf(
		recorder.tx,
		listened.filter((id) => !recorder.account(id)?.counts),
	);
	for (const id of accountIds) {
		const counts = queried.get(id) ?? (recorder.hasListeners(id) ? updatedCounts(recorder, id) : undefined);
		recorder.record(id, "counts", "updated", "counts", counts && (() => counts));
	}
}

/** The cached counts with this transaction's changes. */
function updatedCounts(recorder: ChangeRecorder, id: AccountId): CountsView | undefined {
	const before = recorder.account(id)?.counts;
	return before && { ...before, ...changed.get(recorder)?.get(id) };
}
