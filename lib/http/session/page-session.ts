import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Session } from "#lib/accounts/sessions/sessions";
import { readSession } from "./read-session";
import { PATH_HEADER, signInAddress } from "./return-address";

/** Who this page or action is for, or null; asked once a request however many parts ask. */
export const findSession = cache(async (): Promise<Session | null> => readSession(await headers()));

/** The same, where there must be someone: others are sent to sign in, and come back here. */
export async function requireSession(): Promise<Session> {
	return (await findSession()) ?? redirect(signInAddress((await headers()).get(PATH_HEADER)));
}
