import { OPERATIONS } from "#lib/http/operations";
import { route } from "#lib/http/route";
import { fetchThread } from "#lib/mail/fetch-messages";

export const GET = route(OPERATIONS.getThread, ({ session, params, arrives }) => fetchThread(session.accountId, params.id ?? "", arrives));
