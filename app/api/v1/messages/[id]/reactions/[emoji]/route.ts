import { limitedReact } from "#lib/http/limited-send";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const PUT = route(OPERATIONS.addReaction, ({ session, params }) => limitedReact(session.accountId, params.id ?? "", params.emoji ?? "", true));
export const DELETE = route(OPERATIONS.removeReaction, ({ session, params }) => limitedReact(session.accountId, params.id ?? "", params.emoji ?? "", false));
