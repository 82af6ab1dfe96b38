import { endToken } from "#lib/accounts/api-tokens/end-token";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const DELETE = route(OPERATIONS.endToken, ({ session, params }) => endToken(session, params.id ?? ""));
