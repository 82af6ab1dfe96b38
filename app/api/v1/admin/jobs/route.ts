import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";
import { listAllJobs } from "#lib/jobs/managing/list-all-jobs";

export const GET = route(OPERATIONS.listAllJobs, ({ query }) => listAllJobs(query));
