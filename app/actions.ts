"use server";

import { updateProfile } from "#lib/accounts/profiles/update-profile";
import { LOCALES } from "#lib/contracts/accounts/locales";
import { rememberLocale } from "#lib/http/remember-locale";
import { findSession } from "#lib/http/session/page-session";

/** Saves the language for this browser, and for the account if one is signed in. */
export async function saveLocaleAction(wanted: string): Promise<void> {
	const locale = LOCALES.find((known) => known === wanted);
	if (!locale) return;
	await rememberLocale(locale);
	const session = await findSession();
	if (session) await updateProfile(session.accountId, { locale });
}
