import { MAILBOX_NAMES } from "#lib/contracts/messages";

/** The path that was asked for, written into each request's headers: pages are not told it otherwise. */
export const PATH_HEADER = "x-pombo-path";

/** A page of the signed-in house: a mailbox, a letter in it, a setting, a new letter. */
const OURS = new RegExp(`^/(?:compose|settings(?:/[a-z]+)?|(?:${MAILBOX_NAMES.join("|")})(?:/[0-9A-Za-z-]{1,64})?)$`);
const USUAL = "/inbox";

/** Where to go once signed in: a page of ours that was asked for, else the inbox. Never another site, whatever the address says. */
export function returnAddress(wanted: unknown): string {
	return typeof wanted === "string" && OURS.test(wanted) ? wanted : USUAL;
}

/** The sign-in page, which remembers where somebody was going. */
export function signInAddress(path: string | null): string {
	const to = returnAddress(path);
	return to === USUAL ? "/sign-in" : `/sign-in?to=${encodeURIComponent(to)}`;
}
