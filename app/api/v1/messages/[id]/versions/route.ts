import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";
import { listVersions } from "#lib/mail/edits/list-versions";

export const GET = route(OPERATIONS.listVersions, ({ session, params }) => listVersions(session.accountId, params.id ?? ""));
