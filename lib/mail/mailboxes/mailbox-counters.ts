import type { MailboxRole } from "#lib/accounts/default-mailboxes";
import type { ChangeRecorder } from "#lib/changes/write-with-changes";
import type { CountsView } from "#lib/contracts/views";
import type { AccountId, MailboxId } from "#lib/core/ids";
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

/** Adds to a mailbox's counters, in the transaction that adds, changes or removes the messages. Returns the UID of the first message filed. */
export async function adjustMailbox(recorder: ChangeRecorder, mailboxId: MailboxId, by: CounterChange): Promise<number> {
	const row = await recorder.tx.get<CounterColumns & { account_id: AccountId; role: MailboxRole; uid_next: number }>(
		`UPDATE mailbox SET total = total + ?, unread = unread + ?, total_threads = total_threads + ?, unread_threads = unread_threads + ?, uid_next = uid_next + ?
		WHERE id = ? RETURNING account_id, role, total, unread, total_threads, unread_threads, uid_next`,
		by.total,
		by.unread,
		by.threads,
		by.unreadThreads,
		by.filed,
		mailboxId,
	);
	if (!row) throw new Error("a letter was filed in a mailbox that does not exist");
	const ofAccounts = changed.get(recorder) ?? new Map<AccountId, Partial<CountsView>>();
	changed.set(recorder, ofAccounts);
	ofAccounts.set(row.account_id, { ...ofAccounts.get(row.account_id), [nameOf(row.role)]: mailboxCounts(row) });
	return row.uid_next - by.filed;
}

/** Records one `counts` change for each account. Call it once, after all `adjustMailbox` calls: the counts are absolute. */
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
