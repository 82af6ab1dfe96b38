import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { type ErrorCode, PomboError } from "#lib/core/errors";
import { problemResponse, sendProblem } from "#lib/http/rest/problem";

/** Error codes for Node's parser errors; others are `bad_request`. */
const CODES: Record<string, ErrorCode> = {
	HPE_HEADER_OVERFLOW: "headers_too_large",
	HPE_CHUNK_EXTENSIONS_OVERFLOW: "body_too_large",
	ERR_HTTP_REQUEST_TIMEOUT: "request_timeout",
};

/** Responds with problem+json where Node would send a bare status line: invalid HTTP, headers too long, CONNECT, an expectation. */
export function refuseMalformed(http: Server): void {
	http.on("clientError", (error: NodeJS.ErrnoException, socket) => writeProblem(socket, CODES[error.code ?? ""] ?? "bad_request"));
	http.on("connect", (_request: IncomingMessage, socket: Duplex) => writeProblem(socket, "method_not_allowed"));
	http.on("checkExpectation", (_request: IncomingMessage, response: ServerResponse) =>
		sendProblem(response, new PomboError("expectation_failed"), { connection: "close" }),
	);
}

/** Writes to the socket, since an unparsed request has no response object. Destroys it where a response has begun. */
function writeProblem(socket: Duplex & { _httpMessage?: { headersSent: boolean } }, code: ErrorCode): void {
	if (!socket.writable || socket._httpMessage?.headersSent) {
		socket.destroy();
		return;
	}
	const { status, headers, body } = problemResponse(new PomboError(code));
	const all = { ...headers, "content-length": Buffer.byteLength(body), connection: "close", ...(code === "method_not_allowed" ? { allow: "" } : {}) };
	const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
	socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("\r\n")}\r\n\r\n${body}`);
}
