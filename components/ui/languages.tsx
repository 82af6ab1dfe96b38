import type { Locale } from "#lib/contracts/accounts";

/** Each language in its own words, so that it is found by whoever needs it. */
export const LANGUAGES: { value: Locale; words: string; lang: string }[] = [
	{ value: "en", words: "English", lang: "en" },
	{ value: "pt-BR", words: "Português", lang: "pt-BR" },
];
