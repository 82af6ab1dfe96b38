import type { MailboxRole } from "#lib/accounts/default-mailboxes";
import type { ChangeRecorder } from "#lib/changes/write-with-changes";
import type { CountsView } from "#lib/contracts/views";
import type { AccountId, MailboxId } from "#lib/core/ids";
import { countsOf } from "./get-counts";
import { nameOf } from "./mailbox-roles";

/** What each running transaction has changed so far. */
const changed = new WeakMap<ChangeRecorder, Map<AccountId, Partial<CountsView>>>();

/** Adds to a mailbox's figures, in the transaction that files the letter. Answers the next UID where one was taken. */
export async function adjustMailbox(recorder: ChangeRecorder, mailboxId: MailboxId, by: { total: number; unread: number }): Promise<number> {
	const row = await recorder.tx.get<{ account_id: AccountId; role: MailboxRole; total: number; unread: number; uid_next: number }>(
		"UPDATE mailbox SET total = total + ?, unread = unread + ?, uid_next = uid_next + ? WHERE id = ? RETURNING account_id, role, total, unread, uid_next",
		by.total,
		by.unread,
		Math.max(by.total, 0),
		mailboxId,
	);
	if (!row) throw new Error("a letter was filed in a mailbox that does not exist");
	const ofAccounts = changed.get(recorder) ?? new Map<AccountId, Partial<CountsView>>();
	changed.set(recorder, ofAccounts);
	ofAccounts.set(row.account_id, { ...ofAccounts.get(row.account_id), [nameOf(row.role)]: { total: row.total, unread: row.unread } });
	return row.uid_next - 1;
}

/** Announces the accounts' figures, after all that changed them; one `counts` change a transaction is enough, since they come absolute. */
export async function recordCounts(recorder: ChangeRecorder, accountIds: readonly AccountId[]): Promise<void> {
	const heard = accountIds.filter((id) => recorder.hasListeners(id));
	const asked = await countsOf(
		recorder.tx,
		heard.filter((id) => !recorder.account(id)?.counts),
	);
	for (const id of accountIds) {
		const counts = asked.get(id) ?? (recorder.hasListeners(id) ? carried(recorder, id) : undefined);
		recorder.record(id, "counts", "updated", "counts", counts && (() => counts));
	}
}

/** The figures last told, and what this transaction changed of them. */
function carried(recorder: ChangeRecorder, id: AccountId): CountsView | undefined {
	const before = recorder.account(id)?.counts;
	return before && { ...before, ...changed.get(recorder)?.get(id) };
}
