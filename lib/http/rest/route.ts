import { z } from "zod";
import { sessionOfToken } from "#lib/accounts/sessions/access-tokens";
import type { Session } from "#lib/accounts/sessions/sessions";
import { PomboError } from "#lib/core/errors";
import { type Client, clientOf } from "#lib/http/client";
import { parseInput } from "#lib/http/error-view";
import type { Operation } from "./operations";
import { problem } from "./problem";
import { readJson } from "./read-json";
import { readQuery } from "./read-query";

type Output<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** What a handler gets: who acts, from where, and input that has been parsed. */
interface Call<Op extends Operation> {
	session: Op extends { open: true } ? undefined : Session;
	client: Client;
	body: Op extends { body: infer Schema } ? Output<Schema> : undefined;
	query: Op extends { query: infer Schema } ? Output<Schema> : undefined;
	params: Record<string, string>;
	/** Whether the answer goes to the client with its body, as far as is known: not for HEAD, not where the client has gone. */
	arrives: () => boolean;
}

const NO_PARAMETERS = z.strictObject({});

type RouteContext = { params: Promise<Record<string, string>> };

/** A route is a row of OPERATIONS and a handler: authentication, parsing, status and errors are the same for all. */
export function route<const Op extends Operation>(operation: Op, handle: (call: Call<Op>) => Promise<unknown>) {
	return async (request: Request, context: RouteContext): Promise<Response> => {
		try {
			const call = {
				session: operation.open ? undefined : await bearerSession(request.headers),
				client: clientOf(request.headers),
				body: operation.body ? parseInput(operation.body, await readJson(request)) : undefined,
				query: parseInput(operation.query ?? NO_PARAMETERS, readQuery(request.url)),
				params: await context.params,
				arrives: () => request.method !== "HEAD" && !request.signal.aborted,
			} as Call<Op>;
			const answer = await handle(call);
			const headers = { "cache-control": "no-store" };
			return operation.status === 204 ? new Response(null, { status: 204, headers }) : Response.json(answer, { status: operation.status, headers });
		} catch (error) {
			return problem(error);
		}
	};
}

/** The bearer's session (RFC 6750, section 2.1). The browser's cookie opens nothing here, so no other site can borrow it. */
async function bearerSession(headers: Headers): Promise<Session> {
	const [, token] = /^Bearer +(\S+)$/i.exec(headers.get("authorization") ?? "") ?? [];
	if (!token) throw new PomboError("unauthorized");
	return sessionOfToken(token);
}
