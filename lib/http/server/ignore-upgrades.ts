import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";

/**
 * A client may offer another protocol with any request (curl and Java offer HTTP/2), and a server may ignore it (RFC 9110,
 * section 7.8). Once there is an `upgrade` listener, Node stops parsing such a request, and it would get no response: here it
 * is parsed again without the offer. WebSocket upgrades are passed on.
 */
export function ignoreUpgrades(http: Server): void {
	const emit = http.emit.bind(http);
	http.emit = (event: string, ...args: unknown[]) => {
		if (event !== "upgrade") return emit(event, ...args);
		const [request, socket, head] = args as [IncomingMessage, Duplex, Buffer];
		if (request.headers.upgrade?.toLowerCase() === "websocket") return emit(event, ...args);
		socket.unshift(Buffer.concat([Buffer.from(headWithoutUpgrade(request), "latin1"), head]));
		return emit("connection", socket);
	};
}

/** The request's head as received, without the upgrade headers. */
function headWithoutUpgrade({ method, url, httpVersion, rawHeaders }: IncomingMessage): string {
	const lines = [`${method} ${url} HTTP/${httpVersion}`];
	for (let at = 0; at < rawHeaders.length; at += 2) {
		const [name = "", value = ""] = rawHeaders.slice(at, at + 2);
		if (/^(?:upgrade|http2-settings)$/i.test(name)) continue;
		lines.push(`${name}: ${/^connection$/i.test(name) ? withoutUpgradeTokens(value) : value}`);
	}
	return `${lines.join("\r\n")}\r\n\r\n`;
}

function withoutUpgradeTokens(connection: string): string {
	const tokens = connection.split(",").filter((token) => !/^\s*(?:upgrade|http2-settings)\s*$/i.test(token));
	return tokens.join(",").trim() || "keep-alive";
}
