"use server";

import { cookies } from "next/headers";
import { updateProfile } from "#lib/accounts/update-profile";
import { LOCALES } from "#lib/contracts/accounts";
import { findSession } from "#lib/http/page-session";
import { LOCALE_COOKIE } from "#lib/i18n/locale";

const A_YEAR_SECONDS = 31_536_000;

/** The language of this browser, and of the account where somebody is signed in. */
export async function saveLocaleAction(wanted: string): Promise<void> {
	const locale = LOCALES.find((known) => known === wanted);
	if (!locale) return;
	(await cookies()).set(LOCALE_COOKIE, locale, { path: "/", sameSite: "lax", maxAge: A_YEAR_SECONDS });
	const session = await findSession();
	if (session) await updateProfile(session.accountId, { locale });
}
