import type { Server } from "node:http";
import type { Socket } from "node:net";
import { env } from "#lib/core/env";
import { networkOf } from "#lib/core/network-of";

/** A client that sends its headers or its body slower than this is cut off. */
const HEADERS_WITHIN_MS = 20_000;
const REQUEST_WITHIN_MS = 120_000;
/** Of one network; a household or an office behind one has far fewer. */
const CONNECTIONS_PER_NETWORK = 1_000;
const CONNECTIONS_MAX = 20_000;

/** Bounds what slow clients, and those with too many connections, can take. Connections from this machine are not counted: a proxy's are all. */
export function limitConnections(http: Server): void {
	http.headersTimeout = HEADERS_WITHIN_MS;
	http.requestTimeout = REQUEST_WITHIN_MS;
	http.maxConnections = CONNECTIONS_MAX;
	if (env().trustProxy) return;
	const open = new Map<string, number>();
	http.on("connection", (socket: Socket) => {
		const address = socket.remoteAddress ?? "";
		if (isLoopback(address)) return;
		const network = networkOf(address);
		const count = (open.get(network) ?? 0) + 1;
		open.set(network, count);
		socket.once("close", () => {
			const left = (open.get(network) ?? 1) - 1;
			if (left === 0) open.delete(network);
			else open.set(network, left);
		});
		if (count > CONNECTIONS_PER_NETWORK) socket.destroy();
	});
}

function isLoopback(address: string): boolean {
	return address === "::1" || /^(::ffff:)?127\./.test(address);
}
