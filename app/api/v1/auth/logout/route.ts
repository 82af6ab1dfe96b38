import { endSession } from "#lib/accounts/sessions/sessions";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const POST = route(OPERATIONS.logout, ({ session }) => endSession(session.id));
