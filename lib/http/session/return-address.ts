import { MAILBOX_NAMES } from "#lib/contracts/messages";

/** Request header with the path, which Next does not pass to pages. */
export const PATH_HEADER = "x-pombo-path";

/** Pages that need a session: a mailbox, a message in it, settings, the composer. */
const APP_PATH = new RegExp(`^/(?:compose|settings(?:/[a-z]+)?|(?:${MAILBOX_NAMES.join("|")})(?:/[0-9A-Za-z-]{1,64})?)$`);
const DEFAULT_PATH = "/inbox";

/** The path to open after signing in: the requested page if it is one of ours, else the inbox. Never another site. */
export function returnAddress(requested: unknown): string {
	return typeof requested === "string" && APP_PATH.test(requested) ? requested : DEFAULT_PATH;
}

/** The sign-in page, with the path to return to. */
export function signInAddress(path: string | null): string {
	const to = returnAddress(path);
	return to === DEFAULT_PATH ? "/sign-in" : `/sign-in?to=${encodeURIComponent(to)}`;
}
