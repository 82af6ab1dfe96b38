import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { AccountId, SessionId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { endSession, type Session } from "./sessions";

/** Signs out one device of the account. Repeating it changes nothing; throws `not_found` for a session that is not the account's. */
export async function endOwnSession(accountId: AccountId, id: string, clock: Clock = systemClock): Promise<void> {
	const own = await read().get<{ id: SessionId }>("SELECT id FROM session WHERE id = ? AND account_id = ?", id, accountId);
	if (!own) throw new PomboError("not_found");
	await endSession(own.id, clock);
}

/** Signs out every device of the account but the current one. Returns the number of sessions ended. */
export async function endOtherSessions(current: Session, clock: Clock = systemClock): Promise<number> {
	const others = await read().all<{ id: SessionId }>(
		"SELECT id FROM session WHERE account_id = ? AND id <> ? AND revoked_at IS NULL AND expires_at > ?",
		current.accountId,
		current.id,
		clock(),
	);
	for (const { id } of others) await endSession(id, clock);
	return others.length;
}
