import { cookies } from "next/headers";
import { findInviter } from "#lib/accounts/profiles/find-inviter";
import type { Session } from "#lib/accounts/sessions/sessions";
import type { PersonView } from "#lib/contracts/views";
import { secureCookies } from "./cookie-names";

const COOKIE = "pombo-invited-by";
const A_MONTH_SECONDS = 2_592_000;

/** Stores the inviter of a new account in a cookie. It grants nothing: it only suggests a first recipient. */
export async function rememberInviter(newcomer: string, inviter: PersonView): Promise<void> {
	const options = { path: "/", httpOnly: true, sameSite: "lax", secure: secureCookies(), maxAge: A_MONTH_SECONDS } as const;
	(await cookies()).set(COOKIE, `${newcomer}:${inviter.handle}`, options);
}

/** The inviter of this account, if it was created in this browser and the inviter still exists; else null. */
export async function findInvitedBy({ handle }: Session): Promise<PersonView | null> {
	const [newcomer, inviter] = (await cookies()).get(COOKIE)?.value.split(":") ?? [];
	return newcomer === handle && inviter ? findInviter(inviter) : null;
}
