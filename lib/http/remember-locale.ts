import { cookies } from "next/headers";
import type { Locale } from "#lib/contracts/accounts/locales";
import { LOCALE_COOKIE } from "#lib/i18n/locale";

const A_YEAR_SECONDS = 31_536_000;

/** Stores the language of this browser's pages in a cookie. */
export async function rememberLocale(locale: Locale): Promise<void> {
	(await cookies()).set(LOCALE_COOKIE, locale, { path: "/", sameSite: "lax", maxAge: A_YEAR_SECONDS });
}
