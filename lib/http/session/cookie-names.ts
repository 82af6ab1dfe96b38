import { env } from "#lib/core/env";

/** NextAuth's default name of the session cookie, used by earlier versions: read until the last of them expires. */
export const FORMER_SESSION_COOKIE = "authjs.session-token";

/** Whether cookies travel over TLS only, decided by the public URL, since a proxy may terminate TLS. */
export function secureCookies(): boolean {
	return env().appUrl.startsWith("https:");
}

/**
 * Browsers send the cookies of a host to each of its ports: the name contains the application and the port, so that two
 * programs on one host do not sign each other out. `__Host-` prevents sibling hosts from setting them (RFC 6265bis).
 */
export function authCookieName(cookie: "session-token" | "csrf-token" | "callback-url" | "device" | "second-factor"): string {
	const { port } = new URL(env().appUrl);
	return `${secureCookies() ? "__Host-" : ""}pombo${port === "" ? "" : `-${port}`}.${cookie}`;
}
