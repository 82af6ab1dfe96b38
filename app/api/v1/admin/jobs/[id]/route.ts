import { dropJob } from "#lib/accounts/managing/manage-job";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const DELETE = route(OPERATIONS.dropJob, ({ session, params }) => dropJob(session, params.id ?? ""));
