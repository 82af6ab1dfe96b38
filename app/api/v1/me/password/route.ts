import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";
import { limitedChangePassword } from "#lib/http/session/limited-change-password";

export const POST = route(OPERATIONS.changePassword, ({ session, body }) => limitedChangePassword(session, body));
