import type { ChangeRecorder } from "#lib/changes/write-with-changes";
import type { AccountId, MailboxId } from "#lib/core/ids";
import type { Tx } from "#lib/db/tx";
import { countsOf } from "./get-counts";

/** Adds to a mailbox's figures, in the transaction that files the letter. Answers the next UID where one was taken. */
export async function adjustMailbox(tx: Tx, mailboxId: MailboxId, by: { total: number; unread: number }): Promise<number> {
	const row = await tx.get<{ uid_next: number }>(
		"UPDATE mailbox SET total = total + ?, unread = unread + ?, uid_next = uid_next + ? WHERE id = ? RETURNING uid_next",
		by.total,
		by.unread,
		Math.max(by.total, 0),
		mailboxId,
	);
	if (!row) throw new Error("a letter was filed in a mailbox that does not exist");
	return row.uid_next - 1;
}

/** Announces the accounts' figures, after all that changed them; one `counts` change a transaction is enough, since they come absolute. */
export async function recordCounts(recorder: ChangeRecorder, accountIds: readonly AccountId[]): Promise<void> {
	const figures = await countsOf(
		recorder.tx,
		accountIds.filter((id) => recorder.isHeard(id)),
	);
	for (const id of accountIds) {
		const counts = figures.get(id);
		recorder.record(id, "counts", "updated", "counts", counts && (() => counts));
	}
}
