import { endOwnSession } from "#lib/accounts/sessions/end-sessions";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const DELETE = route(OPERATIONS.endSession, ({ session, params }) => endOwnSession(session, params.id ?? ""));
