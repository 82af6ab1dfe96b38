import { getToken } from "next-auth/jwt";
import { findSession, type Session } from "#lib/accounts/sessions/sessions";
import type { SessionId } from "#lib/core/ids";
import { keyring } from "#lib/crypto/keyring";
import { authCookieName, FORMER_SESSION_COOKIE, secureCookies } from "./cookie-names";

export function sessionSecret(): string {
	return keyring().secrets.session.toString("base64");
}

/**
 * The session of the browser's cookie; null where the cookie is missing or forged, or the session has ended. Used by pages,
 * actions and the socket handshake.
 */
export async function readSession(headers: Headers): Promise<Session | null> {
	const former = secureCookies() ? `__Secure-${FORMER_SESSION_COOKIE}` : FORMER_SESSION_COOKIE;
	const sid = (await readSessionId(headers, authCookieName("session-token"))) ?? (await readSessionId(headers, former));
	return sid ? findSession(sid) : null;
}

async function readSessionId(headers: Headers, cookieName: string): Promise<SessionId | undefined> {
	const token = await getToken({ req: { headers }, secret: sessionSecret(), cookieName, salt: cookieName });
	return typeof token?.sid === "string" ? (token.sid as SessionId) : undefined;
}
