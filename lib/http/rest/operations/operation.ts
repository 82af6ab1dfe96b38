import type { z } from "zod";

/** One operation of the REST API, used by both the route and the OpenAPI document. */
export interface Operation {
	method: "get" | "post" | "put" | "patch" | "delete";
	path: string;
	summary: string;
	/** Needs no session. */
	open?: true;
	body?: z.ZodType;
	query?: z.ZodType;
	status: 200 | 201 | 204;
	response?: z.ZodType;
}
