import { cookies } from "next/headers";
import { issueCookieTicket } from "#lib/accounts/sign-in/cookie-ticket";
import { DEVICE_MS } from "#lib/accounts/sign-in/devices";
import type { SignedIn } from "#lib/accounts/sign-in/open-session";
import { signIn as openCookie } from "./auth";
import { authCookieName, secureCookies } from "./cookie-names";

/** Gives this browser the cookie of a session that is open, and the one by which it is known next time. */
export async function openBrowserSession(signedIn: SignedIn): Promise<void> {
	await openCookie("credentials", { ticket: await issueCookieTicket(signedIn), redirect: false });
	const options = { path: "/", httpOnly: true, sameSite: "lax", secure: secureCookies(), maxAge: DEVICE_MS / 1000 } as const;
	(await cookies()).set(authCookieName("device"), signedIn.deviceToken, options);
}

/** The value by which this browser is known from an earlier sign-in. */
export async function deviceTokenOfBrowser(): Promise<string | undefined> {
	return (await cookies()).get(authCookieName("device"))?.value;
}
