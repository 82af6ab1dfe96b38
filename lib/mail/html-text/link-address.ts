/** What a link leads to, for those links that lead anywhere outside their message; written so that it holds no blank. */
export function linkAddress(href: string | undefined): string | null {
	const address = (href ?? "").trim().replace(/[\t\r\n]/g, "");
	if (!/^(?:https?|ftp|mailto|tel):./i.test(address)) return null;
	const shown = /^mailto:/i.test(address) ? address.slice("mailto:".length).split("?")[0] : address;
	if (/^tel:/i.test(address)) return address.replace(/\s/g, "");
	return shown?.replace(/[\s<>]/g, encodeURIComponent) || null;
}

/** Whether the words of a link say its address already, give or take the scheme and what people leave out. */
export function saysAddress(words: string, address: string): boolean {
	return bare(words) === bare(address);
}

function bare(text: string): string {
	const scheme = /^(?:https?:\/\/|ftp:\/\/|mailto:|tel:)/i;
	const rest = text
		.trim()
		.toLowerCase()
		.replace(scheme, "")
		.replace(/^www\./, "")
		.replace(/\/$/, "");
	return /^tel:/i.test(text) || /^\+?[\d\s().-]+$/.test(rest) ? rest.replace(/[\s().-]/g, "") : rest;
}
