import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";
import { listArchive } from "#lib/mail/archives/list-archive";

export const GET = route(OPERATIONS.listArchive, ({ session, params, query }) => listArchive(session.accountId, params.handle ?? "", query));
