import { manageAccount } from "#lib/accounts/managing/manage-account";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const PATCH = route(OPERATIONS.manageAccount, ({ session, params, body }) => manageAccount(session, params.handle ?? "", body));
