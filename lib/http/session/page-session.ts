import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Session } from "#lib/accounts/sessions/sessions";
import { clientOf } from "#lib/http/client";
import { readSession } from "./read-session";
import { PATH_HEADER, signInAddress } from "./return-address";

/** The session of this page or action, or null; read once for each request. */
export const findSession = cache(async (): Promise<Session | null> => {
	const requestHeaders = await headers();
	const session = await readSession(requestHeaders);
	return session && { ...session, address: clientOf(requestHeaders).address };
});

/** The session, or a redirect to the sign-in page, which returns to this path, or to where a second factor has to be added first. */
export async function requireSession(): Promise<Session> {
	const session = (await findSession()) ?? redirect(signInAddress((await headers()).get(PATH_HEADER)));
	return session.mustAddFactor ? redirect("/second-factor") : session;
}
