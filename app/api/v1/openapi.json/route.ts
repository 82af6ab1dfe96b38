import { env } from "#lib/core/env";
import { openApiDocument } from "#lib/http/rest/openapi";

export const dynamic = "force-dynamic";

export function GET() {
	return Response.json(openApiDocument(env().appUrl));
}
