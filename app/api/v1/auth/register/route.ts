import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";
import { registerResponse } from "#lib/http/rest/token-responses";

export const POST = route(OPERATIONS.register, ({ body, client }) => registerResponse(body, client));
