/** The address of a link for display, without blanks, or null if the link does not lead out of the message. */
export function linkAddress(href: string | undefined): string | null {
	const address = (href ?? "").trim().replace(/[\t\r\n]/g, "");
	if (!/^(?:https?|ftp|mailto|tel):./i.test(address)) return null;
	const shown = /^mailto:/i.test(address) ? address.slice("mailto:".length).split("?")[0] : address;
	if (/^tel:/i.test(address)) return address.replace(/\s/g, "");
	return shown?.replace(/[\s<>]/g, encodeURIComponent) || null;
}

/** Whether the text of a link equals its address, ignoring scheme, `www.` and a trailing slash. */
export function matchesAddress(text: string, address: string): boolean {
	return comparable(text) === comparable(address);
}

function comparable(text: string): string {
	const scheme = /^(?:https?:\/\/|ftp:\/\/|mailto:|tel:)/i;
	const rest = text
		.trim()
		.toLowerCase()
		.replace(scheme, "")
		.replace(/^www\./, "")
		.replace(/\/$/, "");
	return /^tel:/i.test(text) || /^\+?[\d\s().-]+$/.test(rest) ? rest.replace(/[\s().-]/g, "") : rest;
}
