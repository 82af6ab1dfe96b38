import { OPERATIONS } from "#lib/http/rest/operations";
import { route } from "#lib/http/rest/route";
import { fetchThread } from "#lib/mail/messages/fetch-messages";

export const GET = route(OPERATIONS.getThread, ({ session, params, arrives }) => fetchThread(session.accountId, params.id ?? "", arrives));
