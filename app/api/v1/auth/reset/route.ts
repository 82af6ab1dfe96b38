import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";
import { limitedReset } from "#lib/http/session/limited-reset";

export const POST = route(OPERATIONS.resetPassword, ({ body, client }) => limitedReset(body, client));
