import { listAllGroups } from "#lib/groups/managing/list-all-groups";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const GET = route(OPERATIONS.listAllGroups, ({ query }) => listAllGroups(query));
