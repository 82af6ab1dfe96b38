import { makeGroupOwner } from "#lib/groups/managing/manage-group";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const PUT = route(OPERATIONS.makeGroupOwner, ({ session, params }) => makeGroupOwner(session, params.handle ?? "", params.member ?? ""));
