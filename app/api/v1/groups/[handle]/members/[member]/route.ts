import { putMember } from "#lib/groups/members/put-member";
import { removeMember } from "#lib/groups/members/remove-member";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const PUT = route(OPERATIONS.putMember, ({ session, params, body }) => putMember(session.accountId, params.handle ?? "", params.member ?? "", body));
export const DELETE = route(OPERATIONS.removeMember, ({ session, params }) => removeMember(session.accountId, params.handle ?? "", params.member ?? ""));
