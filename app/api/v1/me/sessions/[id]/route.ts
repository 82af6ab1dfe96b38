import { endOwnSession } from "#lib/accounts/end-sessions";
import { OPERATIONS } from "#lib/http/operations";
import { route } from "#lib/http/route";

export const DELETE = route(OPERATIONS.endSession, ({ session, params }) => endOwnSession(session.accountId, params.id ?? ""));
