import { writeWithChanges } from "#lib/changes/write-with-changes";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { takeBack } from "#lib/mail/edits/take-back";
import { recordCounts } from "#lib/mail/mailboxes/mailbox-counters";
import { selectCopies } from "./held-copies";
import { removeCopies, updateCopies } from "./update-copies";

/**
 * Moves a copy to trash; from trash, deletes it with its key for good, and with the last copy the message itself. Other
 * accounts' copies and the deliveries stay. The account's own line of a chat is taken back for everybody. Throws `not_found`,
 * also when it is repeated after the deletion.
 */
export async function deleteMessage(accountId: AccountId, id: string, clock: Clock = systemClock): Promise<void> {
	const [held] = await selectCopies(read(), accountId, [id]);
	if (held?.role === "chat" && held.submission_id) return takeBack(accountId, id, clock);
	await writeWithChanges([accountId], async (recorder) => {
		// Decided inside the transaction, so that a copy just moved out of trash is not deleted.
		const [copy] = await selectCopies(recorder.tx, accountId, [id]);
		if (!copy) throw new PomboError("not_found");
		if (copy.role === "trash") await removeCopies(recorder, accountId, [copy]);
		else await updateCopies(recorder, accountId, [{ copy, update: { role: "trash" } }]);
		await recordCounts(recorder, [accountId]);
	});
}

/** Deletes those of these copies that are in trash for good, in one transaction. Unknown ones are left out. */
export async function deleteMessages(accountId: AccountId, ids: readonly string[]): Promise<void> {
	await writeWithChanges([accountId], async (recorder) => {
		const copies = (await selectCopies(recorder.tx, accountId, [...new Set(ids)])).filter(({ role }) => role === "trash");
		await removeCopies(recorder, accountId, copies);
		if (copies.length > 0) await recordCounts(recorder, [accountId]);
	});
}
