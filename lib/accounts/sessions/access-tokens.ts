import { recordEvent } from "#lib/audit/record-event";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { AccountId, SessionId } from "#lib/core/ids";
import { hashToken, issueAccessToken, newSecret, verifyAccessToken } from "#lib/crypto/tokens";
import { write } from "#lib/db/store";
import type { Tx } from "#lib/db/tx";
import { announceEnded, findSession, SESSION_MS, type Session } from "./sessions";

/** How long a call may be repeated whose answer was lost. */
const RETRY_WITHIN_MS = 10_000;

export interface TokenPair {
	access: string;
	refresh: string;
}

/** An access token for fifteen minutes, and a refresh token that is valid once. */
export async function issueTokens(accountId: AccountId, sessionId: SessionId, clock: Clock = systemClock): Promise<TokenPair> {
	const { token, hash } = newSecret();
	await write((tx) => insertRefreshToken(tx, hash, sessionId, clock()));
	return { access: await issueAccessToken(accountId, sessionId, clock), refresh: token };
}

interface StoredToken {
	session_id: SessionId;
	expires_at: number;
	used_at: number | null;
	retry_hash: string | null;
}

/**
 * Exchanges a refresh token for a new pair (RFC 9700, section 4.14.2). A token that is used twice was copied: the whole session
 * ends, which is written down. Only who repeats the call with the same `retryKey` within 10 seconds, since the answer was lost, gets
 * another pair. Throws `invalid_refresh`.
 */
export async function refreshTokens(
	refresh: string,
	{ retryKey, address }: { retryKey?: string; address?: string } = {},
	clock: Clock = systemClock,
): Promise<TokenPair> {
	const hash = hashToken(refresh);
	const retryHash = retryKey === undefined ? null : hashToken(retryKey);
	const next = newSecret();
	const outcome = await write(async (tx) => {
		const now = clock();
		const stored = await tx.get<StoredToken>("SELECT session_id, expires_at, used_at, retry_hash FROM refresh_token WHERE hash = ?", hash);
		if (!stored || stored.expires_at <= now) return null;
		const { session_id: sessionId } = stored;
		// One conditional statement decides: of two concurrent uses, one gets a pair and the other ends the session.
		const used = await tx.run("UPDATE refresh_token SET used_at = ?, retry_hash = ? WHERE hash = ? AND used_at IS NULL", now, retryHash, hash);
		const repeated = used === 0 && (await isRetry(tx, hash, retryHash, now));
		if (used === 0 && !repeated) return { sessionId, reused: await endReused(tx, sessionId, address, now) };
		await insertRefreshToken(tx, next.hash, sessionId, now);
		return { sessionId, reused: null };
	});
	if (!outcome) throw new PomboError("invalid_refresh");
	if (outcome.reused) {
		announceEnded(outcome.reused);
		throw new PomboError("invalid_refresh", "This refresh token was used before: the session has ended, sign in again");
	}
	const session = await findSession(outcome.sessionId, clock);
	if (!session) throw new PomboError("invalid_refresh");
	return { access: await issueAccessToken(session.accountId, session.id, clock), refresh: next.token };
}

async function insertRefreshToken(tx: Tx, hash: string, sessionId: SessionId, now: number): Promise<void> {
	await tx.insert("refresh_token", ["hash", "session_id", "created_at", "expires_at"], [[hash, sessionId, now, now + SESSION_MS]]);
}

async function isRetry(tx: Tx, hash: string, retryHash: string | null, now: number): Promise<boolean> {
	if (retryHash === null) return false;
	const row = await tx.get("SELECT 1 FROM refresh_token WHERE hash = ? AND retry_hash = ? AND used_at > ?", hash, retryHash, now - RETRY_WITHIN_MS);
	return row !== undefined;
}

async function endReused(tx: Tx, sessionId: SessionId, address: string | undefined, now: number): Promise<{ id: SessionId }[]> {
	const [session] = await tx.all<{ id: SessionId; account_id: AccountId; user_agent: string | null }>(
		"UPDATE session SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL RETURNING id, account_id, user_agent",
		now,
		sessionId,
	);
	if (!session) return [];
	const { account_id: ownerId, user_agent: userAgent } = session;
	const detail = { userAgent: userAgent ?? undefined };
	await recordEvent(tx, { kind: "refresh_token_reused", ownerId, actorId: null, source: { sessionId, address }, detail }, now);
	return [{ id: session.id }];
}

/** The session of an access token, checked against its row, so that signing out is effective at once. Throws `unauthorized`. */
export async function sessionOfToken(token: string, clock: Clock = systemClock): Promise<Session> {
	const { accountId, sessionId } = await verifyAccessToken(token, clock);
	const session = await findSession(sessionId, clock);
	if (!session || session.accountId !== accountId) throw new PomboError("unauthorized", "This session has ended");
	return session;
}
