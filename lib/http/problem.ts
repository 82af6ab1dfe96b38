import { ERRORS, type ErrorCode } from "#lib/core/errors";
import { errorView } from "./error-view";

/** A failure as problem+json (RFC 9457). */
export function problem(error: unknown): Response {
	const { status, code, message, errors, requestId, retryAfterSeconds } = errorView(error);
	return Response.json(
		{
			type: `urn:pombo:problem:${code}`,
			title: ERRORS[code as ErrorCode].title,
			status,
			code,
			detail: message,
			requestId,
			...(errors ? { errors } : {}),
		},
		{
			status,
			headers: {
				"content-type": "application/problem+json",
				"cache-control": "no-store",
				...(retryAfterSeconds ? { "retry-after": String(retryAfterSeconds) } : {}),
				...(status === 401 ? { "www-authenticate": "Bearer" } : {}),
			},
		},
	);
}
