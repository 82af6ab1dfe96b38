import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";
import { loginResponse } from "#lib/http/rest/token-responses";

export const POST = route(OPERATIONS.login, ({ body, client }) => loginResponse(body, client));
