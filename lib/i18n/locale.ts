import type { Locale } from "#lib/contracts/accounts/locales";

export const LOCALE_COOKIE = "pombo-locale";
export const TIME_ZONE_COOKIE = "pombo-tz";
export const FALLBACK_TIME_ZONE = "UTC";

/** The language of a page: the one in the cookie, else the first supported one in Accept-Language, else English. */
export function chooseLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
	const saved = chosen && toLocale(chosen);
	if (saved) return saved;
	for (const tag of byPreference(acceptLanguage ?? "")) {
		const locale = toLocale(tag);
		if (locale) return locale;
	}
	return "en";
}

/** The time zone if this server knows it, else UTC. The browser sets its own in a cookie. */
export function chooseTimeZone(named: string | undefined): string {
	if (!named) return FALLBACK_TIME_ZONE;
	try {
		return new Intl.DateTimeFormat("en", { timeZone: named }).resolvedOptions().timeZone;
	} catch {
		return FALLBACK_TIME_ZONE;
	}
}

/** The language and time zone of a browser, from its cookies and headers. */
export function preferencesOf(cookie: (name: string) => string | undefined, acceptLanguage: string | null): { locale: Locale; timeZone: string } {
	return { locale: chooseLocale(cookie(LOCALE_COOKIE), acceptLanguage), timeZone: chooseTimeZone(cookie(TIME_ZONE_COOKIE)) };
}

/** The supported language of a tag. Every Portuguese maps to pt-BR, which its readers prefer to English. */
function toLocale(tag: string): Locale | null {
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
