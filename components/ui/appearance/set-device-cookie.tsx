const YEAR_SECONDS = 31_536_000;

/** Remembers something on this device, for a year and for the server too: the next page comes as it says. */
export function setDeviceCookie(name: string, value: string): void {
	// biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox before 140
	document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
}

/** What is remembered on this device at this moment: another tab may have written since this page was drawn. */
export function rememberedHere(name: string): string | undefined {
	const entry = document.cookie.split("; ").find((cookie) => cookie.startsWith(`${name}=`));
	return entry && decodeURIComponent(entry.slice(name.length + 1));
}
