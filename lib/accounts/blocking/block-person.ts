import { accessOtherPerson } from "#lib/accounts/access-other-person";
import { writeWithChanges } from "#lib/changes/write-with-changes";
import type { BlockedView } from "#lib/contracts/views";
import { bus } from "#lib/core/bus";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { readBlockedChanges } from "./list-blocked";

/**
 * Blocks a person: their later messages are not accepted, and they do not see whether the account is here. Repeating it changes
 * nothing. Returns the person and since when they are blocked. Throws `not_found` for a handle that is no person's, and `invalid_input` for the system account and one's own.
 */
export async function blockPerson(accountId: AccountId, handle: string, clock: Clock = systemClock): Promise<BlockedView> {
	const person = await accessOtherPerson(accountId, handle);
	const added = await writeWithChanges([accountId], async (recorder) => {
		const inserted = await recorder.tx.run(
			"INSERT INTO blocked (account_id, blocked_id, created_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
			accountId,
			person.id,
			clock(),
		);
		if (inserted === 1) recorder.record(accountId, "blocked", "created", person.handle);
		return inserted === 1;
	});
	if (added) bus().emit("visibility-changed", accountId);
	const blocked = (await readBlockedChanges(accountId, [person.handle])).get(person.handle);
	// Unblocked again by a concurrent call.
	if (!blocked) throw new PomboError("not_found");
	return blocked;
}
