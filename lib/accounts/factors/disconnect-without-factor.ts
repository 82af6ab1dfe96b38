import { announceEnded } from "#lib/accounts/sessions/sessions";
import type { SessionId } from "#lib/core/ids";
import { read } from "#lib/db/store";

/** Disconnects the sockets of everybody who has to add a second factor now. Their sessions stay: they are for adding one. */
export async function disconnectWithoutFactor(now: number): Promise<void> {
	const without = `account_id NOT IN (SELECT account_id FROM totp WHERE confirmed_at IS NOT NULL) AND account_id NOT IN (SELECT account_id FROM passkey)`;
	const sessions = await read().all<{ id: SessionId }>(`SELECT id FROM session WHERE revoked_at IS NULL AND expires_at > ? AND ${without}`, now);
	const tokens = await read().all<{ id: SessionId }>(`SELECT id FROM api_token WHERE ${without}`);
	announceEnded([...sessions, ...tokens]);
}
