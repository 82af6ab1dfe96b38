import type { IncomingHttpHeaders } from "node:http";
import { env } from "#lib/core/env";

/** Whether a request comes from a page of this site, or from no page at all, as far as its headers say (RFC 6454, section 7). */
export function isOwnOrigin({ origin, host }: IncomingHttpHeaders): boolean {
	if (origin === undefined) return true;
	try {
		const from = new URL(origin);
		return from.host === host || from.origin === new URL(env().appUrl).origin;
	} catch {
		return false;
	}
}

/**
 * Whether a request that changes something was made by a page of another site. Browsers say so in one of the two headers; a program that
 * sends neither has no cookie that a page could make it send.
 */
export function isForged({ headers, method }: { headers: IncomingHttpHeaders; method?: string }): boolean {
	if (method === "GET" || method === "HEAD") return false;
	return !isOwnOrigin(headers) || headers["sec-fetch-site"] === "cross-site";
}
