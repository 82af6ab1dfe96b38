import { listUsers } from "#lib/accounts/list-users";
import { OPERATIONS } from "#lib/http/operations";
import { route } from "#lib/http/route";

export const GET = route(OPERATIONS.listUsers, ({ session, query }) => listUsers(session.accountId, query));
