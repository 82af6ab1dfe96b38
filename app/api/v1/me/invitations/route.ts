import { listInvitations } from "#lib/groups/list-groups";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const GET = route(OPERATIONS.listInvitations, ({ session, query }) => listInvitations(session.accountId, query));
