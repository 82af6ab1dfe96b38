import { accessFormerPerson, accessOtherPerson } from "#lib/accounts/access-other-person";
import type { AccountId } from "#lib/core/ids";
import { write } from "#lib/db/store";

/**
 * Decides for one person whether they get read receipts of the account, whatever its setting for everybody says, of what is opened
 * from now on. Idempotent. Throws `not_found` for a handle that is no person's, and `invalid_input` for the system account and one's own.
 */
export async function chooseReceipts(accountId: AccountId, handle: string, { share }: { share: boolean }): Promise<void> {
	const person = await accessOtherPerson(accountId, handle);
	await write((tx) =>
		tx.run(
			"INSERT INTO receipt_choice (account_id, person_id, share) VALUES (?, ?, ?) ON CONFLICT (account_id, person_id) DO UPDATE SET share = excluded.share",
			accountId,
			person.id,
			share,
		),
	);
}

/** For this person the setting for everybody holds again. Idempotent. Throws `not_found` for a handle that no person has, or had. */
export async function clearReceiptChoice(accountId: AccountId, handle: string): Promise<void> {
	const person = await accessFormerPerson(handle);
	await write((tx) => tx.run("DELETE FROM receipt_choice WHERE account_id = ? AND person_id = ?", accountId, person.id));
}
