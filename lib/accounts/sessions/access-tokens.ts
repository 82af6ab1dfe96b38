import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { AccountId, SessionId } from "#lib/core/ids";
import { hashToken, issueAccessToken, newRefreshToken, verifyAccessToken } from "#lib/crypto/tokens";
import { prisma } from "#lib/db/store";
import { endSession, findSession, SESSION_MS, type Session } from "./sessions";

export interface TokenPair {
	access: string;
	refresh: string;
}

/** An access token for fifteen minutes, and a refresh token that is valid once. */
export async function issueTokens(accountId: AccountId, sessionId: SessionId, clock: Clock = systemClock): Promise<TokenPair> {
	const { token, hash } = newRefreshToken();
	const now = clock();
	await prisma().refreshToken.create({ data: { hash, sessionId, createdAt: BigInt(now), expiresAt: BigInt(now + SESSION_MS) } });
	return { access: await issueAccessToken(accountId, sessionId, clock), refresh: token };
}

/**
 * Exchanges a refresh token for a new pair (RFC 9700, section 4.14.2). A token that is used twice was
 * copied: the whole session ends. Throws `invalid_refresh`.
 */
export async function refreshTokens(refresh: string, clock: Clock = systemClock): Promise<TokenPair> {
	const hash = hashToken(refresh);
	const stored = await prisma().refreshToken.findUnique({ where: { hash } });
	if (!stored || stored.expiresAt <= BigInt(clock())) throw new PomboError("invalid_refresh");
	const sessionId = stored.sessionId as SessionId;
	// One conditional statement decides: of two concurrent uses, one gets a pair and the other ends the session.
	const { count } = await prisma().refreshToken.updateMany({ where: { hash, usedAt: null }, data: { usedAt: BigInt(clock()) } });
	if (count === 0) {
		await endSession(sessionId, clock);
		throw new PomboError("invalid_refresh", "This refresh token was used before: the session has ended, sign in again");
	}
	const session = await findSession(sessionId, clock);
	if (!session) throw new PomboError("invalid_refresh");
	return issueTokens(session.accountId, session.id, clock);
}

/** The session of an access token, checked against its row, so that signing out is effective at once. Throws `unauthorized`. */
export async function sessionOfToken(token: string, clock: Clock = systemClock): Promise<Session> {
	const { accountId, sessionId } = await verifyAccessToken(token, clock);
	const session = await findSession(sessionId, clock);
	if (!session || session.accountId !== accountId) throw new PomboError("unauthorized", "This session has ended");
	return session;
}
