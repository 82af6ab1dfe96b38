import { env } from "#lib/core/env";

/** What NextAuth called the session's cookie before Pombo had a name of its own for it: read until the last of them expires. */
export const FORMER_SESSION_COOKIE = "authjs.session-token";

/** Whether cookies travel over TLS only, decided by the public address and not by the hop in front of us. */
export function secureCookies(): boolean {
	return env().appUrl.startsWith("https:");
}

/**
 * Browsers send the cookies of a host to each of its ports: the name says whose they are, and on which port, so that two
 * programs on one host do not sign each other out. `__Host-` keeps neighbouring hosts from setting them (RFC 6265bis).
 */
export function authCookieName(cookie: "session-token" | "csrf-token" | "callback-url"): string {
	const { port } = new URL(env().appUrl);
	return `${secureCookies() ? "__Host-" : ""}pombo${port === "" ? "" : `-${port}`}.${cookie}`;
}
