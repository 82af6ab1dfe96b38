import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";
import { fetchChanges } from "#lib/mail/messages/fetch-messages";

export const GET = route(OPERATIONS.listChanges, ({ session, query, arrives }) => fetchChanges(session.accountId, query.since, arrives));
