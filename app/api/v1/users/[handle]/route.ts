import { getUser } from "#lib/accounts/profiles/get-user";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const GET = route(OPERATIONS.getUser, ({ session, params }) => getUser(session.accountId, params.handle ?? ""));
