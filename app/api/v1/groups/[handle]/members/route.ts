import { addMembers } from "#lib/groups/members/add-members";
import { listMembers } from "#lib/groups/members/list-members";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const GET = route(OPERATIONS.listMembers, ({ session, params, query }) => listMembers(session.accountId, params.handle ?? "", query));
export const PUT = route(OPERATIONS.addMembers, ({ session, params, body }) => addMembers(session.accountId, params.handle ?? "", body));
