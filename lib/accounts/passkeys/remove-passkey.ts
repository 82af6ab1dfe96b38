import { listFactors, needsSecondFactor } from "#lib/accounts/factors/list-factors";
import { replaceRecoveryCodes } from "#lib/accounts/factors/recovery-codes";
import { recordOwnEvent } from "#lib/accounts/sessions/record-own-event";
import type { Session } from "#lib/accounts/sessions/sessions";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import { write } from "#lib/db/store";

/** Removes a passkey; where no second factor is left, the recovery codes end too. Throws `not_found` for one that is not the account's. */
export async function removePasskey(session: Session, id: string, clock: Clock = systemClock): Promise<void> {
	const { accountId } = session;
	await write(async (tx) => {
		const [removed] = await tx.all<{ name: string }>("DELETE FROM passkey WHERE id = ? AND account_id = ? RETURNING name", id, accountId);
		if (!removed) throw new PomboError("not_found");
		if (!needsSecondFactor(await listFactors(tx, accountId))) await replaceRecoveryCodes(tx, accountId, []);
		await recordOwnEvent(tx, session, "passkey_removed", clock(), { name: removed.name });
	});
}
