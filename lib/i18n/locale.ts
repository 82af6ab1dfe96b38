import type { Locale } from "#lib/contracts/accounts";

export const LOCALE_COOKIE = "pombo-locale";
export const TIME_ZONE_COOKIE = "pombo-tz";
export const FALLBACK_TIME_ZONE = "UTC";

/** The language of a page: the one chosen here before, else the first the browser asks for that we speak, else English. */
export function chooseLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
	const own = chosen && speak(chosen);
	if (own) return own;
	for (const wanted of byPreference(acceptLanguage ?? "")) {
		const locale = speak(wanted);
		if (locale) return locale;
	}
	return "en";
}

/** A time zone this server knows, else UTC. The browser names its own in a cookie. */
export function chooseTimeZone(named: string | undefined): string {
	if (!named) return FALLBACK_TIME_ZONE;
	try {
		return new Intl.DateTimeFormat("en", { timeZone: named }).resolvedOptions().timeZone;
	} catch {
		return FALLBACK_TIME_ZONE;
	}
}

/** What a browser's cookies and headers say of whoever sits there: the one reading of them, for pages and for signing up. */
export function preferencesOf(cookie: (name: string) => string | undefined, acceptLanguage: string | null): { locale: Locale; timeZone: string } {
	return { locale: chooseLocale(cookie(LOCALE_COOKIE), acceptLanguage), timeZone: chooseTimeZone(cookie(TIME_ZONE_COOKIE)) };
}

/** Any Portuguese is answered in ours: it reads better than English to whoever asked for it. */
function speak(tag: string): Locale | null {
	const language = tag.trim().toLowerCase().split("-")[0];
	if (language === "pt") return "pt-BR";
	return language === "en" ? "en" : null;
}

function byPreference(acceptLanguage: string): string[] {
	return acceptLanguage
		.split(",")
		.map((part) => {
			const [tag = "", ...parameters] = part.trim().split(";");
			const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find((found) => found !== undefined);
			return { tag, quality: quality === undefined ? 1 : Number(quality) };
		})
		.filter(({ tag, quality }) => tag !== "" && quality > 0)
		.sort((a, b) => b.quality - a.quality)
		.map(({ tag }) => tag);
}
