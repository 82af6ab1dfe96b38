import { removeGroup } from "#lib/groups/managing/manage-group";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const DELETE = route(OPERATIONS.removeGroup, ({ session, params }) => removeGroup(session, params.handle ?? ""));
