import { accessFormerPerson } from "#lib/accounts/access-other-person";
import { writeWithChanges } from "#lib/changes/write-with-changes";
import { bus } from "#lib/core/bus";
import type { AccountId } from "#lib/core/ids";

/**
 * Accepts a person's messages again, from now on; what was refused stays refused unless its sender retries. Repeating it changes
 * nothing. Throws `not_found` for a handle that no person has, or had.
 */
export async function unblockPerson(accountId: AccountId, handle: string): Promise<void> {
	const person = await accessFormerPerson(handle);
	const removed = await writeWithChanges([accountId], async (recorder) => {
		const deleted = await recorder.tx.run("DELETE FROM blocked WHERE account_id = ? AND blocked_id = ?", accountId, person.id);
		if (deleted === 1) recorder.record(accountId, "blocked", "deleted", person.handle);
		return deleted === 1;
	});
	if (removed) bus().emit("visibility-changed", accountId);
}
