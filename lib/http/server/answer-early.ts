import type { IncomingMessage, ServerResponse } from "node:http";
import { PomboError } from "#lib/core/errors";
import { allowedMethods, isApi } from "#lib/http/rest/allowed-methods";
import { sendProblem } from "#lib/http/rest/problem";
import { readQuery } from "#lib/http/rest/read-query";
import { isForged } from "./own-origin";
import { requestPath } from "./request-path";

/**
 * Responds to requests that Next would handle differently: an unknown path under /api, a method that is not allowed,
 * OPTIONS, what a page of another site sent, a malformed query or form. Returns whether it responded.
 */
export function answerEarly(request: IncomingMessage, response: ServerResponse): boolean {
	const path = requestPath(request);
	const methods = allowedMethods(path);
	if (methods.length === 0) sendProblem(response, new PomboError("not_found"));
	else if (request.method === "OPTIONS") response.writeHead(204, { allow: methods.join(", "), "cache-control": "no-store" }).end();
	else if (!methods.includes(request.method ?? "")) sendProblem(response, new PomboError("method_not_allowed"), { allow: methods.join(", ") });
	else if (takesCookies(path) && isForged(request)) sendProblem(response, new PomboError("foreign_origin"));
	else if (!isApi(path) && lacksBoundary(request)) sendProblem(response, new PomboError("bad_request"));
	else {
		const error = queryError(request.url ?? "/", path);
		if (error === null) return false;
		sendProblem(response, error);
	}
	// Discards the rest of the body, so that the connection can be reused.
	request.resume();
	return true;
}

/** The REST API takes none, so no page can make a browser use it in somebody's name. */
function takesCookies(path: string): boolean {
	return !path.startsWith("/api/v1/");
}

/** Checks the raw query: Next replaces invalid bytes before a route sees it. */
function queryError(url: string, path: string): unknown {
	try {
		if (isApi(path)) readQuery(url);
		return null;
	} catch (error) {
		return error;
	}
}

/** A multipart form without a boundary: Next would respond with 500. */
function lacksBoundary({ headers }: IncomingMessage): boolean {
	const type = headers["content-type"] ?? "";
	return /^\s*multipart\/form-data\b/i.test(type) && !/;\s*boundary=[^;\s]/i.test(type);
}
