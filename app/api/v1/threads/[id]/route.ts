import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";
import { fetchThread } from "#lib/mail/messages/fetch-messages";
import { deleteThread } from "#lib/mail/threads/delete-thread";
import { updateThread } from "#lib/mail/threads/update-threads";

export const GET = route(OPERATIONS.getThread, ({ session, params, query, arrives }) => fetchThread(session.accountId, params.id ?? "", query, arrives));
export const PATCH = route(OPERATIONS.updateThread, ({ session, params, body }) => updateThread(session.accountId, params.id ?? "", body));
export const DELETE = route(OPERATIONS.deleteThread, ({ session, params }) => deleteThread(session.accountId, params.id ?? ""));
