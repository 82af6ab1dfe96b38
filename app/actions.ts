"use server";

import { cookies } from "next/headers";
import { readTheme } from "#components/ui/theme-choice";
import { updateProfile } from "#lib/accounts/update-profile";
import { LOCALES } from "#lib/contracts/accounts";
import { findSession } from "#lib/http/page-session";
import { LOCALE_COOKIE } from "#lib/i18n/locale";
import { PREFERENCE_COOKIE, THEME_COOKIE } from "./cookies";

/** The language of this browser, and of the account where somebody is signed in. */
export async function saveLocaleAction(wanted: string): Promise<void> {
	const locale = LOCALES.find((known) => known === wanted);
	if (!locale) return;
	(await cookies()).set(LOCALE_COOKIE, locale, PREFERENCE_COOKIE);
	const session = await findSession();
	if (session) await updateProfile(session.accountId, { locale });
}

/** The theme of this browser. */
export async function saveThemeAction(wanted: string): Promise<void> {
	(await cookies()).set(THEME_COOKIE, readTheme(wanted), PREFERENCE_COOKIE);
}
