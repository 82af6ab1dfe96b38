import { getToken } from "next-auth/jwt";
import { findSession, type Session } from "#lib/accounts/sessions";
import { env } from "#lib/core/env";
import type { SessionId } from "#lib/core/ids";
import { keyring } from "#lib/crypto/keyring";

/** Whether the cookie travels over TLS only, decided by the public address and not by the hop in front of us. */
export function secureCookies(): boolean {
	return env().appUrl.startsWith("https:");
}

export function sessionSecret(): string {
	return keyring().secrets.session.toString("base64");
}

/**
 * Who the browser's cookie speaks for; null for none, a forged one, or one whose session has ended. The one reading of the
 * cookie: pages, actions and the socket's handshake all come here.
 */
export async function readSession(headers: Headers): Promise<Session | null> {
	const token = await getToken({ req: { headers }, secret: sessionSecret(), secureCookie: secureCookies() });
	return typeof token?.sid === "string" ? findSession(token.sid as SessionId) : null;
}
