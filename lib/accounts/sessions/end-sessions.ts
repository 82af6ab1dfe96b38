import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { SessionId } from "#lib/core/ids";
import { read, write } from "#lib/db/store";
import { recordOwnEvent } from "./record-own-event";
import { announceEnded, endSession, endSessions, type Session } from "./sessions";

/** Signs out the device that asks for it: its tokens and its sockets end. */
export async function signOut(session: Session, clock: Clock = systemClock): Promise<void> {
	await endSession(session.id, clock, (tx) => recordOwnEvent(tx, session, "signed_out", clock()));
}

/** Signs out one device of the account. Repeating it changes nothing; throws `not_found` for a session that is not the account's. */
export async function endOwnSession(session: Session, id: string, clock: Clock = systemClock): Promise<void> {
	if (id === session.id) return signOut(session, clock);
	const own = await read().get<{ id: SessionId; user_agent: string | null }>(
		"SELECT id, user_agent FROM session WHERE id = ? AND account_id = ?",
		id,
		session.accountId,
	);
	if (!own) throw new PomboError("not_found");
	await endSession(own.id, clock, (tx) => recordOwnEvent(tx, session, "session_ended", clock(), { userAgent: own.user_agent ?? undefined }));
}

/** Signs out every device of the account but the current one. Returns the number of sessions ended. */
export async function endOtherSessions(session: Session, clock: Clock = systemClock): Promise<number> {
	const ended = await write(async (tx) => {
		const others = await endSessions(tx, session.accountId, session.id, clock());
		if (others.length > 0) await recordOwnEvent(tx, session, "other_sessions_ended", clock(), { count: others.length });
		return others;
	});
	announceEnded(ended);
	return ended.length;
}
