import type { IncomingMessage } from "node:http";
import { env } from "#lib/core/env";
import { CLIENT_ADDRESS_HEADER } from "#lib/http/client";
import { PATH_HEADER } from "#lib/http/session/return-address";
import { readableAddress, requestPath } from "./request-path";

/**
 * Writes who is calling, and for which page, into the request's headers, over anything the caller put there. Behind a proxy
 * that is trusted (TRUST_PROXY=on) the caller is the last address that this proxy saw; otherwise the connection itself.
 */
export function stampRequest(request: IncomingMessage): void {
	const forwarded = env().trustProxy ? [request.headers["x-forwarded-for"] ?? []].flat().join(",").split(",").at(-1)?.trim() : undefined;
	request.headers[CLIENT_ADDRESS_HEADER] = forwarded || request.socket.remoteAddress || "unknown";
	request.url = readableAddress(request.url ?? "/");
	request.headers[PATH_HEADER] = requestPath(request);
}
