import type { ServerResponse } from "node:http";
import { ERRORS, type ErrorCode } from "#lib/core/errors";
import { errorView } from "#lib/http/error-view";

interface ProblemResponse {
	status: number;
	headers: Record<string, string>;
	body: string;
}

/** An error as problem+json (RFC 9457): status, headers and body, for any kind of response. */
export function problemResponse(error: unknown): ProblemResponse {
	const { status, code, message, errors, requestId, retryAfterSeconds } = errorView(error);
	const body = {
		type: `urn:pombo:problem:${code}`,
		title: ERRORS[code as ErrorCode].title,
		status,
		code,
		detail: message,
		requestId,
		...(errors ? { errors } : {}),
	};
	const headers = {
		"content-type": "application/problem+json",
		"cache-control": "no-store",
		...(retryAfterSeconds ? { "retry-after": String(retryAfterSeconds) } : {}),
		...(status === 401 ? { "www-authenticate": "Bearer" } : {}),
	};
	return { status, headers, body: JSON.stringify(body) };
}

/** The error response of a route. */
export function problem(error: unknown): Response {
	const { body, ...init } = problemResponse(error);
	return new Response(body, init);
}

/** Sends the error response of a request that does not reach a route. */
export function sendProblem(response: ServerResponse, error: unknown, extraHeaders: Record<string, string> = {}): void {
	const { status, headers, body } = problemResponse(error);
	response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body), ...extraHeaders }).end(body);
}
