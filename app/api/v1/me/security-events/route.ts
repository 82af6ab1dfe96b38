import { listEvents } from "#lib/audit/list-events";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const GET = route(OPERATIONS.listSecurityEvents, ({ session, query }) => listEvents(session.accountId, query));
