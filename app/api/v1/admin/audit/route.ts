import { listAdministration } from "#lib/accounts/managing/record-administration";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const GET = route(OPERATIONS.listAudit, ({ query }) => listAdministration(query));
