import type { Locale } from "#lib/contracts/accounts/locales";

/** Each language by its own name, so that its speakers find it. */
export const LANGUAGES: { value: Locale; label: string; lang: string }[] = [
	{ value: "en", label: "English", lang: "en" },
	{ value: "pt-BR", label: "Português", lang: "pt-BR" },
];
