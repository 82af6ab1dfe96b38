import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import type { Operation } from "./operations/operation";
import { OPERATIONS } from "./operations/operations";
import { problem } from "./responses";

/** The OpenAPI 3.1 document, generated from the schemas that the routes parse with. */
export function openApiDocument(serverUrl: string) {
	const paths: ZodOpenApiPathsObject = {};
	for (const [operationId, operation] of Object.entries<Operation>(OPERATIONS)) {
		paths[operation.path] = { ...paths[operation.path], [operation.method]: operationObject(operationId, operation) };
	}
	return createDocument({
		openapi: "3.1.0",
		info: { title: "Pombo", version: "1", description: "Real-time email for teams. Times are ISO 8601 UTC; errors are problem+json (RFC 9457)." },
		servers: [{ url: `${serverUrl}/api/v1` }],
		components: { securitySchemes: { bearer: { type: "http", scheme: "bearer" } } },
		security: [{ bearer: [] }],
		paths,
	});
}

function operationObject(operationId: string, operation: Operation): ZodOpenApiOperationObject {
	const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
	return {
		operationId,
		summary: operation.summary,
		...(operation.open ? { security: [] } : {}),
		requestParams: {
			...(names.length ? { path: z.object(Object.fromEntries(names.map((name) => [name, z.string()]))) } : {}),
			...(operation.query ? { query: operation.query as z.ZodObject } : {}),
		},
		...(operation.body ? { requestBody: { content: { "application/json": { schema: operation.body } } } } : {}),
		responses: {
			[operation.status]: { description: "Done", ...contentOf(operation) },
			...(operation.orEmpty ? { 204: { description: "Done, and nothing to say" } } : {}),
			default: { description: "A problem", content: { "application/problem+json": { schema: problem } } },
		},
	};
}

function contentOf({ response, file }: Operation) {
	if (file) return { content: { "*/*": { schema: { type: "string" as const, format: "binary" } } } };
	return response ? { content: { "application/json": { schema: response } } } : {};
}
