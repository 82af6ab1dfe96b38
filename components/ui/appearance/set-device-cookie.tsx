const YEAR_SECONDS = 31_536_000;

/** Sets a cookie for a year, which the server reads for the next page. */
export function setDeviceCookie(name: string, value: string): void {
	// biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox before 140
	document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
}

/** The cookie's current value: another tab may have changed it since this page was rendered. */
export function readDeviceCookie(name: string): string | undefined {
	const entry = document.cookie.split("; ").find((cookie) => cookie.startsWith(`${name}=`));
	return entry && decodeURIComponent(entry.slice(name.length + 1));
}
