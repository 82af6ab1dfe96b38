import { writeWithChanges } from "#lib/changes/write-with-changes";
import { normaliseHandle } from "#lib/contracts/addresses/handle-rules";
import { bus } from "#lib/core/bus";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";

/**
 * Accepts a person's messages again, from now on; what was refused stays refused unless its sender retries. Repeating it changes
 * nothing. Throws `not_found` for a handle that no person has, or had.
 */
export async function unblockPerson(accountId: AccountId, handle: string): Promise<void> {
	// A person who was deleted since can be unblocked too: their handle stays taken.
	const person = await read().get<{ id: AccountId; handle: string }>(
		"SELECT id, handle FROM account WHERE handle = ? AND kind = 'person'",
		normaliseHandle(handle),
	);
	if (!person) throw new PomboError("not_found", "Nobody here goes by that name");
	const removed = await writeWithChanges([accountId], async (recorder) => {
		const deleted = await recorder.tx.run("DELETE FROM blocked WHERE account_id = ? AND blocked_id = ?", accountId, person.id);
		if (deleted === 1) recorder.record(accountId, "blocked", "deleted", person.handle);
		return deleted === 1;
	});
	if (removed) bus().emit("visibility-changed", accountId);
}
