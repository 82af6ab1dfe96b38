import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";
import { listThreads } from "#lib/mail/threads/list-threads";

export const GET = route(OPERATIONS.listThreads, ({ session, query }) => listThreads(session.accountId, query));
