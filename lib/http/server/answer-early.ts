import type { IncomingMessage, ServerResponse } from "node:http";
import { PomboError } from "#lib/core/errors";
import { allowedMethods, isApi } from "#lib/http/rest/allowed-methods";
import { sendProblem } from "#lib/http/rest/problem";
import { readQuery } from "#lib/http/rest/read-query";
import { requestPath } from "./request-path";

/**
 * Answers what the framework would answer in its own way: an address under /api that does not exist, a method that an
 * address does not take, and OPTIONS. True where it did, so that nobody else answers.
 */
export function answerEarly(request: IncomingMessage, response: ServerResponse): boolean {
	const path = requestPath(request);
	const methods = allowedMethods(path);
	if (methods.length === 0) sendProblem(response, new PomboError("not_found"));
	else if (request.method === "OPTIONS") response.writeHead(204, { allow: methods.join(", "), "cache-control": "no-store" }).end();
	else if (!methods.includes(request.method ?? "")) sendProblem(response, new PomboError("method_not_allowed"), { allow: methods.join(", ") });
	else if (!isApi(path) && lacksBoundary(request)) sendProblem(response, new PomboError("bad_request"));
	else {
		const error = queryError(request.url ?? "/", path);
		if (error === null) return false;
		sendProblem(response, error);
	}
	// What is left of a body is let go, and the connection may serve the next request.
	request.resume();
	return true;
}

/** Seen here as it was written: the framework puts another character for bytes that it cannot read, and routes see that. */
function queryError(address: string, path: string): unknown {
	try {
		if (isApi(path)) readQuery(address);
		return null;
	} catch (error) {
		return error;
	}
}

/** A form whose parts cannot be told apart: the framework would count it as its own failure. */
function lacksBoundary({ headers }: IncomingMessage): boolean {
	const type = headers["content-type"] ?? "";
	return /^\s*multipart\/form-data\b/i.test(type) && !/;\s*boundary=[^;\s]/i.test(type);
}
