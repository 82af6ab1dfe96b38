import { limitedRetry } from "#lib/http/limited-send";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const POST = route(OPERATIONS.retryMessage, ({ session, params }) => limitedRetry(session.accountId, params.id ?? ""));
