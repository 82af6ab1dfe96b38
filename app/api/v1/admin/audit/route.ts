import { administrationLog } from "#lib/accounts/managing/record-administration";
import { listEvents } from "#lib/audit/list-events";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const GET = route(OPERATIONS.listAudit, async ({ query }) => listEvents(await administrationLog(), query));
