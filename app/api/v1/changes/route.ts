import { OPERATIONS } from "#lib/http/operations";
import { route } from "#lib/http/route";
import { fetchChanges } from "#lib/mail/fetch-messages";

export const GET = route(OPERATIONS.listChanges, ({ session, query, arrives }) => fetchChanges(session.accountId, query.since, arrives));
