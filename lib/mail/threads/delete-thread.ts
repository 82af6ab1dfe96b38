import { type ChangeRecorder, writeWithChanges } from "#lib/changes/write-with-changes";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { recordCounts } from "#lib/mail/mailboxes/mailbox-counters";
import { selectThreadCopies } from "#lib/mail/messages/held-copies";
import { removeCopies, updateCopies } from "#lib/mail/messages/update-copies";

/**
 * Moves the letters of a thread to trash; a thread that is in trash entirely is deleted for good. Throws `not_found`, also when
 * it is repeated after that.
 */
export function deleteThread(accountId: AccountId, id: string): Promise<void> {
	return writeWithChanges([accountId], async (recorder) => {
		const copies = await selectThreadCopies(recorder.tx, accountId, id);
		if (copies.length === 0) throw new PomboError("not_found");
		if (copies.every(({ role }) => role === "trash")) await deleteForGood(recorder, accountId, id);
		else {
			await updateCopies(
				recorder,
				accountId,
				copies.map((copy) => ({ copy, update: { role: "trash" } })),
			);
		}
		await recordCounts(recorder, [accountId]);
	});
}

/** Deletes what is in trash of these threads for good, in one transaction. Unknown threads are left out. */
export function deleteThreads(accountId: AccountId, ids: readonly string[]): Promise<void> {
	return writeWithChanges([accountId], async (recorder) => {
		for (const id of new Set(ids)) await deleteForGood(recorder, accountId, id);
		await recordCounts(recorder, [accountId]);
	});
}

async function deleteForGood(recorder: ChangeRecorder, accountId: AccountId, id: string): Promise<void> {
	const copies = await selectThreadCopies(recorder.tx, accountId, id);
	const inTrash = copies.filter(({ role }) => role === "trash");
	if (inTrash.length > 0) await removeCopies(recorder, accountId, inTrash);
	if (inTrash.length === copies.length) await recorder.tx.run("DELETE FROM thread_state WHERE account_id = ? AND thread_id = ?", accountId, id);
}
