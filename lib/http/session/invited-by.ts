import { cookies } from "next/headers";
import { findInviter } from "#lib/accounts/profiles/find-inviter";
import type { Session } from "#lib/accounts/sessions/sessions";
import type { PersonView } from "#lib/contracts/views";
import { secureCookies } from "./cookie-names";

const COOKIE = "pombo-invited-by";
const A_MONTH_SECONDS = 2_592_000;

/** Remembers in this browser who asked a newcomer to join. It opens nothing: it only says to whom they might write first. */
export async function rememberInviter(newcomer: string, inviter: PersonView): Promise<void> {
	const options = { path: "/", httpOnly: true, sameSite: "lax", secure: secureCookies(), maxAge: A_MONTH_SECONDS } as const;
	(await cookies()).set(COOKIE, `${newcomer}:${inviter.handle}`, options);
}

/** Who asked this account to join, where it was in this browser and they are still here; nobody for any other account. */
export async function findInvitedBy({ handle }: Session): Promise<PersonView | null> {
	const [newcomer, inviter] = (await cookies()).get(COOKIE)?.value.split(":") ?? [];
	return newcomer === handle && inviter ? findInviter(inviter) : null;
}
