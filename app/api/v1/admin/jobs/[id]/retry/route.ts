import { retryJob } from "#lib/accounts/managing/manage-job";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const POST = route(OPERATIONS.retryJob, ({ session, params }) => retryJob(session, params.id ?? ""));
