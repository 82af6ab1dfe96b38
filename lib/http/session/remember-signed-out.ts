import { cookies } from "next/headers";
import type { Session } from "#lib/accounts/sessions/sessions";
import { SIGNED_OUT_COOKIE } from "#lib/contracts/accounts/sign-in";
import { secureCookies } from "./cookie-names";

const A_MONTH_SECONDS = 2_592_000;

/** Sets the cookie that makes the next page with scripts delete this account's unsent letters and settings. */
export async function rememberSignedOut({ handle }: Session): Promise<void> {
	(await cookies()).set(SIGNED_OUT_COOKIE, handle, { path: "/", sameSite: "lax", secure: secureCookies(), maxAge: A_MONTH_SECONDS });
}
