const YEAR_SECONDS = 31_536_000;

/** Remembers something on this device, for a year and for the server too: the next page comes as it says. */
export function rememberHere(name: string, value: string): void {
	// biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox before 140
	document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
}
