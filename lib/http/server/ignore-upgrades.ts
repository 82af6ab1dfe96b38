import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";

/**
 * A client may offer another protocol with any request (curl and Java offer HTTP/2), and a server may pass over it (RFC 9110,
 * section 7.8). Node gives up reading such a request as soon as anybody listens for websockets, and it would stay without an
 * answer: here it is read again without the offer. Websockets go their way.
 */
export function ignoreUpgrades(http: Server): void {
	const emit = http.emit.bind(http);
	http.emit = (event: string, ...given: unknown[]) => {
		if (event !== "upgrade") return emit(event, ...given);
		const [request, socket, head] = given as [IncomingMessage, Duplex, Buffer];
		if (request.headers.upgrade?.toLowerCase() === "websocket") return emit(event, ...given);
		socket.unshift(Buffer.concat([Buffer.from(withoutOffer(request), "latin1"), head]));
		return emit("connection", socket);
	};
}

/** The head of the request as it came, but for the offer and what belongs to it. */
function withoutOffer({ method, url, httpVersion, rawHeaders }: IncomingMessage): string {
	const lines = [`${method} ${url} HTTP/${httpVersion}`];
	for (let at = 0; at < rawHeaders.length; at += 2) {
		const [name = "", value = ""] = rawHeaders.slice(at, at + 2);
		if (/^(?:upgrade|http2-settings)$/i.test(name)) continue;
		lines.push(`${name}: ${/^connection$/i.test(name) ? withoutTokens(value) : value}`);
	}
	return `${lines.join("\r\n")}\r\n\r\n`;
}

function withoutTokens(connection: string): string {
	const kept = connection.split(",").filter((token) => !/^\s*(?:upgrade|http2-settings)\s*$/i.test(token));
	return kept.join(",").trim() || "keep-alive";
}
