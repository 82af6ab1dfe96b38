import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";
import { listDeliveries } from "#lib/mail/ledger/list-deliveries";

export const GET = route(OPERATIONS.listDeliveries, ({ session, params, query }) => listDeliveries(session.accountId, params.id ?? "", query));
