import { OPERATIONS } from "#lib/http/operations";
import { route } from "#lib/http/route";
import { listDeliveries } from "#lib/mail/list-deliveries";

export const GET = route(OPERATIONS.listDeliveries, ({ session, params, query }) => listDeliveries(session.accountId, params.id ?? "", query));
