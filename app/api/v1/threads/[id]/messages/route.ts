import { limitedSendInThread } from "#lib/http/limited-send";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const POST = route(OPERATIONS.sendInThread, async ({ session, params, body }) => ({
	message: await limitedSendInThread(session.accountId, params.id ?? "", body),
}));
