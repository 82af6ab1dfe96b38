"use server";

import { updateProfile } from "#lib/accounts/update-profile";
import { LOCALES } from "#lib/contracts/accounts";
import { findSession } from "#lib/http/page-session";
import { rememberLocale } from "#lib/http/remember-locale";

/** The language of this browser, and of the account where somebody is signed in. */
export async function saveLocaleAction(wanted: string): Promise<void> {
	const locale = LOCALES.find((known) => known === wanted);
	if (!locale) return;
	await rememberLocale(locale);
	const session = await findSession();
	if (session) await updateProfile(session.accountId, { locale });
}
