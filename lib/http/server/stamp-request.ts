import type { IncomingMessage } from "node:http";
import { env } from "#lib/core/env";
import { CLIENT_ADDRESS_HEADER } from "#lib/http/client";
import { PATH_HEADER } from "#lib/http/session/return-address";
import { readableAddress, requestPath } from "./request-path";

/**
 * Sets the client's address and the path as request headers, overwriting what the client sent. With TRUST_PROXY=on the address
 * is the last one in X-Forwarded-For; otherwise that of the connection.
 */
export function stampRequest(request: IncomingMessage): void {
	const forwarded = env().trustProxy ? [request.headers["x-forwarded-for"] ?? []].flat().join(",").split(",").at(-1)?.trim() : undefined;
	// An IPv4 address on a socket for both: as people know it.
	const own = request.socket.remoteAddress?.replace(/^::ffff:(?=\d+\.)/, "");
	request.headers[CLIENT_ADDRESS_HEADER] = forwarded || own || "unknown";
	request.url = readableAddress(request.url ?? "/");
	request.headers[PATH_HEADER] = requestPath(request);
}
