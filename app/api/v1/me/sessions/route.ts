import { endOtherSessions } from "#lib/accounts/end-sessions";
import { listSessions } from "#lib/accounts/list-sessions";
import { OPERATIONS } from "#lib/http/operations";
import { route } from "#lib/http/route";

export const GET = route(OPERATIONS.listSessions, ({ session, query }) => listSessions(session, query));
export const DELETE = route(OPERATIONS.endOtherSessions, ({ session }) => endOtherSessions(session));
