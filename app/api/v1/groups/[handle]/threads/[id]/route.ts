import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";
import { getArchivedThread } from "#lib/mail/archives/get-archived-thread";

export const GET = route(OPERATIONS.getArchivedThread, ({ session, params }) => getArchivedThread(session.accountId, params.handle ?? "", params.id ?? ""));
