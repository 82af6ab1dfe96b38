import type { ServerResponse } from "node:http";
import { ERRORS, type ErrorCode } from "#lib/core/errors";
import { errorView } from "#lib/http/error-view";

interface ProblemAnswer {
	status: number;
	headers: Record<string, string>;
	body: string;
}

/** A failure as problem+json (RFC 9457): its status, headers and body, for whatever is to carry them. */
export function problemAnswer(error: unknown): ProblemAnswer {
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

/** The answer of a route. */
export function problem(error: unknown): Response {
	const { body, ...init } = problemAnswer(error);
	return new Response(body, init);
}

/** The answer to a request that does not get as far as a route. */
export function sendProblem(response: ServerResponse, error: unknown, more: Record<string, string> = {}): void {
	const { status, headers, body } = problemAnswer(error);
	response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body), ...more }).end(body);
}
