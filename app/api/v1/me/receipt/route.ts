import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";
import { getReceipt } from "#lib/leaving/get-receipt";

export const GET = route(OPERATIONS.getReceipt, ({ query }) => getReceipt(query.token));
