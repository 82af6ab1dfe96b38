import { chooseReceipts, clearReceiptChoice } from "#lib/accounts/receipts/choose-receipts";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const PUT = route(OPERATIONS.chooseReceipts, ({ session, params, body }) => chooseReceipts(session.accountId, params.handle ?? "", body));
export const DELETE = route(OPERATIONS.clearReceiptChoice, ({ session, params }) => clearReceiptChoice(session.accountId, params.handle ?? ""));
