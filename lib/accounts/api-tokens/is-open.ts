import { findSession, type Session } from "#lib/accounts/sessions/sessions";
import { type Clock, systemClock } from "#lib/core/clock";
import { read } from "#lib/db/store";

/** Whether a session or a token, with which something was opened that lasts, is still valid. */
export async function isOpen({ id, scopes }: Session, clock: Clock = systemClock): Promise<boolean> {
	if (scopes === undefined) return (await findSession(id, clock)) !== null;
	return (await read().get("SELECT 1 FROM api_token WHERE id = ? AND (expires_at IS NULL OR expires_at > ?)", id, clock())) !== undefined;
}
