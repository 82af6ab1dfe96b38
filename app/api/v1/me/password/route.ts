import { changePassword } from "#lib/accounts/passwords/change-password";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";
import { withinPasswordLimit } from "#lib/http/session/within-password-limit";

export const POST = route(OPERATIONS.changePassword, ({ session, body }) => withinPasswordLimit(session, () => changePassword(session, body)));
