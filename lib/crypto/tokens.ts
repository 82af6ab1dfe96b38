import { createHash, randomBytes } from "node:crypto";
import { jwtVerify, SignJWT } from "jose";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { AccountId, SessionId } from "#lib/core/ids";
import { keyring } from "./keyring";

export const ACCESS_TOKEN_MS = 15 * 60 * 1000;
const AUDIENCE = "pombo-api";

/** A short-lived bearer token (RFC 6750), signed with this installation's secret. */
export function issueAccessToken(accountId: AccountId, sessionId: SessionId, clock: Clock = systemClock): Promise<string> {
	const now = Math.floor(clock() / 1000);
	return new SignJWT({ sid: sessionId })
		.setProtectedHeader({ alg: "HS256", typ: "at+jwt" })
		.setSubject(accountId)
		.setAudience(AUDIENCE)
		.setIssuedAt(now)
		.setExpirationTime(now + ACCESS_TOKEN_MS / 1000)
		.sign(keyring().secrets.access);
}

/** The account and session of a bearer token. Throws `unauthorized` where it is forged, expired or from another server. */
export async function verifyAccessToken(token: string, clock: Clock = systemClock): Promise<{ accountId: AccountId; sessionId: SessionId }> {
	try {
		const { payload } = await jwtVerify(token, keyring().secrets.access, {
			audience: AUDIENCE,
			algorithms: ["HS256"],
			typ: "at+jwt",
			currentDate: new Date(clock()),
		});
		return { accountId: payload.sub as AccountId, sessionId: payload.sid as SessionId };
	} catch {
		throw new PomboError("unauthorized", "This access token is not valid, or no longer");
	}
}

/** 256 random bits for the client, and the hash of them that is stored. */
export function newSecret(): { token: string; hash: string } {
	const token = randomBytes(32).toString("base64url");
	return { token, hash: hashToken(token) };
}

const API_TOKEN_PREFIX = "pombo_";

/** A token for a program; its beginning tells people, and those who look for leaked secrets, what it is. */
export function newApiToken(): { token: string; hash: string } {
	const token = `${API_TOKEN_PREFIX}${randomBytes(32).toString("base64url")}`;
	return { token, hash: hashToken(token) };
}

export function isApiToken(token: string): boolean {
	return token.startsWith(API_TOKEN_PREFIX);
}

export function hashToken(token: string): string {
	return createHash("sha256").update(token).digest("base64url");
}
