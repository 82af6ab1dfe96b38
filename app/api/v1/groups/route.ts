import { listGroups } from "#lib/groups/list-groups";
import { limitedCreateGroup } from "#lib/http/limited-create-group";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const GET = route(OPERATIONS.listGroups, ({ session, query }) => listGroups(session.accountId, query));
export const POST = route(OPERATIONS.createGroup, ({ session, body }) => limitedCreateGroup(session.accountId, body));
