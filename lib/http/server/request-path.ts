import type { IncomingMessage } from "node:http";
import { isApi } from "#lib/http/rest/allowed-methods";

/** The path of a request, not decoded, without the query. */
export function requestPath(request: IncomingMessage): string {
	return (request.url ?? "/").split("?")[0] || "/";
}

/**
 * The URL as the rest of the server sees it. Under /api, doubled and trailing slashes are removed: Next would redirect, and many
 * clients drop the body or the token on a redirect. A path that cannot be decoded becomes one that does not exist.
 */
export function readableAddress(address: string): string {
	const at = address.indexOf("?");
	const [path, query] = at === -1 ? [address, ""] : [address.slice(0, at), address.slice(at)];
	const decoded = decode(path);
	const withoutDoubleSlashes = decoded?.replace(/\/{2,}/g, "/") ?? path;
	if (!isApi(withoutDoubleSlashes.toLowerCase())) return decoded === null ? "/unreadable" : address;
	const normalized = path.replace(/\/{2,}/g, "/").replace(/(?<=.)\/$/, "");
	const unreadable = decoded === null || !isApi(normalized) || normalized.split("/").some((part) => /^(?:\.|%2e){1,2}$/i.test(part));
	return (unreadable ? "/api/unreadable" : normalized) + query;
}

function decode(path: string): string | null {
	try {
		return decodeURIComponent(path);
	} catch {
		return null;
	}
}
