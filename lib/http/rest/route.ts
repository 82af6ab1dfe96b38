import { z } from "zod";
import { requireScope } from "#lib/accounts/api-tokens/require-scope";
import { sessionOfBearer } from "#lib/accounts/api-tokens/session-of-bearer";
import type { Session } from "#lib/accounts/sessions/sessions";
import { PomboError } from "#lib/core/errors";
import { type Client, clientOf } from "#lib/http/client";
import { parseInput } from "#lib/http/error-view";
import { type Operation, scopeOf } from "./operations/operation";
import { problem } from "./problem";
import { readJson } from "./read-json";
import { readQuery } from "./read-query";

type Output<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** The input of a handler: session, client, and parsed input. */
interface Call<Op extends Operation> {
	session: Op extends { open: true } ? undefined : Session;
	client: Client;
	body: Op extends { body: infer Schema } ? Output<Schema> : undefined;
	query: Op extends { query: infer Schema } ? Output<Schema> : undefined;
	params: Record<string, string>;
	headers: Headers;
	/** Whether the client will get the response body, as far as is known: false for HEAD and once the client disconnected. */
	arrives: () => boolean;
}

const NO_PARAMETERS = z.strictObject({});

type RouteContext = { params: Promise<Record<string, string>> };

/** Builds a route from a row of OPERATIONS and a handler; authenticates, parses, and sets status and errors. */
export function route<const Op extends Operation>(operation: Op, handle: (call: Call<Op>) => Promise<unknown>) {
	return async (request: Request, context: RouteContext): Promise<Response> => {
		try {
			const session = operation.open ? undefined : await bearerSession(request.headers);
			if (session) requireScope(session, scopeOf(operation));
			if (session?.mustAddFactor && !operation.beforeFactor) throw new PomboError("second_factor_setup_required");
			if (operation.administrator && !session?.admin) throw new PomboError("not_found");
			const call = {
				session,
				client: clientOf(request.headers),
				body: operation.body ? parseInput(operation.body, await readJson(request)) : undefined,
				query: parseInput(operation.query ?? NO_PARAMETERS, readQuery(request.url)),
				params: await context.params,
				headers: request.headers,
				arrives: () => request.method !== "HEAD" && !request.signal.aborted,
			} as Call<Op>;
			const result = await handle(call);
			if (result instanceof Response) return result;
			const headers = { "cache-control": "no-store" };
			// Also where an operation that has an answer had none to give this time.
			return operation.status === 204 || result === undefined
				? new Response(null, { status: 204, headers })
				: Response.json(result, { status: operation.status, headers });
		} catch (error) {
			return problem(error);
		}
	};
}

/** The session of the bearer token (RFC 6750, section 2.1). Cookies are ignored, which rules out cross-site request forgery. */
async function bearerSession(headers: Headers): Promise<Session> {
	const [, token] = /^Bearer +(\S+)$/i.exec(headers.get("authorization") ?? "") ?? [];
	if (!token) throw new PomboError("unauthorized");
	return { ...(await sessionOfBearer(token)), address: clientOf(headers).address };
}
