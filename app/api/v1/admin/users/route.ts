import { listAccounts } from "#lib/accounts/managing/list-accounts";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const GET = route(OPERATIONS.listAccounts, ({ query }) => listAccounts(query));
