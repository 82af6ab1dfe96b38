import { listUsers } from "#lib/accounts/profiles/list-users";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const GET = route(OPERATIONS.listUsers, ({ session, query }) => listUsers(session.accountId, query));
