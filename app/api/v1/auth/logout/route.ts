import { endSession } from "#lib/accounts/sessions";
import { OPERATIONS } from "#lib/http/operations";
import { route } from "#lib/http/route";

export const POST = route(OPERATIONS.logout, ({ session }) => endSession(session.id));
