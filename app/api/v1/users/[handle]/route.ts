import { getUser } from "#lib/accounts/list-users";
import { OPERATIONS } from "#lib/http/operations";
import { route } from "#lib/http/route";

export const GET = route(OPERATIONS.getUser, ({ session, params }) => getUser(session.accountId, params.handle ?? ""));
