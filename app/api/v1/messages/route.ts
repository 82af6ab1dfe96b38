import { limitedSend } from "#lib/http/limited-send";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";
import { fetchMailbox } from "#lib/mail/messages/fetch-messages";

export const GET = route(OPERATIONS.listMessages, ({ session, query, arrives }) => fetchMailbox(session.accountId, query, arrives));
export const POST = route(OPERATIONS.sendMessage, async ({ session, body }) => ({ message: await limitedSend(session.accountId, body) }));
