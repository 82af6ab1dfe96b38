import { accessFormerPerson, accessOtherPerson } from "#lib/accounts/access-other-person";
import type { EventDetail } from "#lib/audit/event-detail";
import { recordEvent } from "#lib/audit/record-event";
import { type Clock, systemClock } from "#lib/core/clock";
import type { AccountId } from "#lib/core/ids";
import { write } from "#lib/db/store";
import type { Tx } from "#lib/db/tx";

/**
 * Decides for one person whether they get read receipts of the account, whatever its setting for everybody says, of what is opened
 * from now on. Idempotent. Throws `not_found` for a handle that is no person's, and `invalid_input` for the system account and one's own.
 */
export async function chooseReceipts(accountId: AccountId, handle: string, { share }: { share: boolean }, clock: Clock = systemClock): Promise<void> {
	const person = await accessOtherPerson(accountId, handle);
	await write(async (tx) => {
		await tx.run(
			"INSERT INTO receipt_choice (account_id, person_id, share) VALUES (?, ?, ?) ON CONFLICT (account_id, person_id) DO UPDATE SET share = excluded.share",
			accountId,
			person.id,
			share,
		);
		await recordChoice(tx, accountId, clock(), { name: person.handle, on: share });
	});
}

/** For this person the setting for everybody holds again. Idempotent. Throws `not_found` for a handle that no person has, or had. */
export async function clearReceiptChoice(accountId: AccountId, handle: string, clock: Clock = systemClock): Promise<void> {
	const person = await accessFormerPerson(handle);
	await write(async (tx) => {
		const cleared = await tx.run("DELETE FROM receipt_choice WHERE account_id = ? AND person_id = ?", accountId, person.id);
		if (cleared > 0) await recordChoice(tx, accountId, clock(), { name: person.handle });
	});
}

function recordChoice(tx: Tx, accountId: AccountId, at: number, detail: EventDetail): Promise<void> {
	return recordEvent(tx, { kind: "receipts_changed", ownerId: accountId, actorId: accountId, source: {}, detail }, at);
}
