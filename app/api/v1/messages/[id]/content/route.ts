import { limitedEdit } from "#lib/http/limited-send";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const PATCH = route(OPERATIONS.editContent, ({ session, params, body }) => limitedEdit(session.accountId, params.id ?? "", body));
