import type { z } from "zod";
import type { NeededScope } from "#lib/accounts/api-tokens/require-scope";

/** One operation of the REST API, used by both the route and the OpenAPI document. */
export interface Operation {
	method: "get" | "post" | "put" | "patch" | "delete";
	path: string;
	summary: string;
	/** Needs no session. */
	open?: true;
	/** For administrators who signed in; everybody else gets a 404. */
	administrator?: true;
	/** Also for an account that has to add a second factor before everything else. */
	beforeFactor?: true;
	/** What a token needs for it, where that is not `read` for GET and `all` for everything else. */
	scope?: NeededScope;
	body?: z.ZodType;
	query?: z.ZodType;
	status: 200 | 201 | 204;
	response?: z.ZodType;
	/** Answers 204 where it has nothing to say this time. */
	orEmpty?: true;
	/** Answers the bytes of a file, of whatever type. */
	file?: true;
}

/** What a token needs for an operation. */
export function scopeOf({ method, scope }: Operation): NeededScope {
	return scope ?? (method === "get" ? "read" : "all");
}
