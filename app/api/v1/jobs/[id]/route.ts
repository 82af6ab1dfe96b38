import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";
import { getJob } from "#lib/jobs/get-job";

export const GET = route(OPERATIONS.getJob, ({ session, params }) => getJob(session.accountId, params.id ?? ""));
