import type { IncomingMessage } from "node:http";
import { isApi } from "#lib/http/rest/allowed-methods";

/** The path of a request as its address writes it, without the query. */
export function requestPath(request: IncomingMessage): string {
	return (request.url ?? "/").split("?")[0] || "/";
}

/**
 * The address as the rest reads it. Programs put addresses together from parts: under /api a slash too many or at the end
 * means nothing, where the framework would redirect, and many clients lose the body or the token on the way. An address
 * that cannot be read becomes one that is not there.
 */
export function readableAddress(address: string): string {
	const at = address.indexOf("?");
	const [path, query] = at === -1 ? [address, ""] : [address.slice(0, at), address.slice(at)];
	const decoded = decode(path);
	const tidy = decoded?.replace(/\/{2,}/g, "/") ?? path;
	if (!isApi(tidy.toLowerCase())) return decoded === null ? "/unreadable" : address;
	const written = path.replace(/\/{2,}/g, "/").replace(/(?<=.)\/$/, "");
	const unread = decoded === null || !isApi(written) || written.split("/").some((part) => /^(?:\.|%2e){1,2}$/i.test(part));
	return (unread ? "/api/unreadable" : written) + query;
}

function decode(path: string): string | null {
	try {
		return decodeURIComponent(path);
	} catch {
		return null;
	}
}
