import type { IncomingMessage } from "node:http";
import { env } from "#lib/core/env";
import { CLIENT_ADDRESS_HEADER } from "./client";

/**
 * Writes who is calling into the request's headers, over anything the caller put there. Behind a proxy that is trusted
 * (TRUST_PROXY=on) it is the last address that this proxy saw; otherwise it is the connection itself.
 */
export function stampClient(request: IncomingMessage): void {
	const forwarded = env().trustProxy ? [request.headers["x-forwarded-for"] ?? []].flat().join(",").split(",").at(-1)?.trim() : undefined;
	request.headers[CLIENT_ADDRESS_HEADER] = forwarded || request.socket.remoteAddress || "unknown";
}
