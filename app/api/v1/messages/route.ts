import { OPERATIONS } from "#lib/http/operations";
import { spend } from "#lib/http/rate-limit";
import { route } from "#lib/http/route";
import { fetchMailbox } from "#lib/mail/fetch-messages";
import { sendMessage } from "#lib/mail/send-message";

export const GET = route(OPERATIONS.listMessages, ({ session, query }) => fetchMailbox(session.accountId, query));
export const POST = route(OPERATIONS.sendMessage, async ({ session, body }) => {
	await spend("send", session.accountId);
	return { message: await sendMessage(session.accountId, body) };
});
