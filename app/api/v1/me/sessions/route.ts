import { endOtherSessions } from "#lib/accounts/sessions/end-sessions";
import { listSessions } from "#lib/accounts/sessions/list-sessions";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const GET = route(OPERATIONS.listSessions, ({ session, query }) => listSessions(session, query));
export const DELETE = route(OPERATIONS.endOtherSessions, ({ session }) => endOtherSessions(session));
