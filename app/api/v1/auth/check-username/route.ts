import { checkUsername } from "#lib/accounts/handles/check-username";
import { consumeLimit } from "#lib/http/rate-limit";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const GET = route(OPERATIONS.checkUsername, async ({ query, client }) => {
	await consumeLimit("checkUsername", client.network);
	return checkUsername(query);
});
