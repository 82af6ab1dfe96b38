import { writeWithChanges } from "#lib/changes/write-with-changes";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { recordCounts } from "#lib/mail/mailboxes/mailbox-counters";
import { selectThreadCopies } from "#lib/mail/messages/held-copies";
import { removeCopies, updateCopies } from "#lib/mail/messages/update-copies";

/**
 * Moves the letters of a thread to trash; a thread that is in trash entirely is deleted for good. Throws `not_found`, also when
 * it is repeated after that.
 */
export async function deleteThread(accountId: AccountId, id: string): Promise<void> {
	await writeWithChanges([accountId], async (recorder) => {
		const copies = await selectThreadCopies(recorder.tx, accountId, id);
		if (copies.length === 0) throw new PomboError("not_found");
		if (copies.every(({ role }) => role === "trash")) {
			await removeCopies(recorder, accountId, copies);
			await recorder.tx.run("DELETE FROM thread_state WHERE account_id = ? AND thread_id = ?", accountId, id);
		} else {
			await updateCopies(
				recorder,
				accountId,
				copies.map((copy) => ({ copy, update: { role: "trash" } })),
			);
		}
		await recordCounts(recorder, [accountId]);
	});
}
