import { OPERATIONS } from "#lib/http/operations";
import { route } from "#lib/http/route";
import { deleteMessage } from "#lib/mail/delete-message";
import { fetchMessage } from "#lib/mail/fetch-messages";
import { updateMessage } from "#lib/mail/update-message";

export const GET = route(OPERATIONS.getMessage, ({ session, params, arrives }) => fetchMessage(session.accountId, params.id ?? "", arrives));
export const PATCH = route(OPERATIONS.updateMessage, ({ session, params, body }) => updateMessage(session.accountId, params.id ?? "", body));
export const DELETE = route(OPERATIONS.deleteMessage, ({ session, params }) => deleteMessage(session.accountId, params.id ?? ""));
