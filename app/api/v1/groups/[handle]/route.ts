import { deleteGroup } from "#lib/groups/delete-group";
import { getGroup } from "#lib/groups/get-group";
import { updateGroup } from "#lib/groups/update-group";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const GET = route(OPERATIONS.getGroup, ({ session, params }) => getGroup(session.accountId, params.handle ?? ""));
export const PATCH = route(OPERATIONS.updateGroup, ({ session, params, body }) => updateGroup(session.accountId, params.handle ?? "", body));
export const DELETE = route(OPERATIONS.deleteGroup, ({ session, params }) => deleteGroup(session.accountId, params.handle ?? ""));
