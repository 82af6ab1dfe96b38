import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { inOrderForUpdate } from "#lib/db/dialect";
import type { Tx } from "#lib/db/tx";

/** Locks the administrators, so that two of them cannot end each other. Throws `last_administrator` where this is the only one who can sign in. */
export async function requireOtherAdministrator(tx: Tx, accountId: AccountId): Promise<void> {
	const administrators = await tx.all<{ id: AccountId }>(
		`SELECT id FROM account WHERE admin = TRUE AND state = 'active' AND deleted_at IS NULL${inOrderForUpdate(tx)}`,
	);
	if (!administrators.some(({ id }) => id !== accountId)) throw new PomboError("last_administrator");
}
