import { listBlocked } from "#lib/accounts/blocking/list-blocked";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const GET = route(OPERATIONS.listBlocked, ({ session, query }) => listBlocked(session.accountId, query));
