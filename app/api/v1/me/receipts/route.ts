import { listReceiptChoices } from "#lib/accounts/receipts/list-receipt-choices";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const GET = route(OPERATIONS.listReceiptChoices, ({ session, query }) => listReceiptChoices(session.accountId, query));
