import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";
import { deleteMessage } from "#lib/mail/messages/delete-message";
import { fetchMessage } from "#lib/mail/messages/fetch-messages";
import { updateMessage } from "#lib/mail/messages/update-message";

export const GET = route(OPERATIONS.getMessage, ({ session, params, arrives }) => fetchMessage(session.accountId, params.id ?? "", arrives));
export const PATCH = route(OPERATIONS.updateMessage, ({ session, params, body }) => updateMessage(session.accountId, params.id ?? "", body));
export const DELETE = route(OPERATIONS.deleteMessage, ({ session, params }) => deleteMessage(session.accountId, params.id ?? ""));
