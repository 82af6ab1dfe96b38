import { checkUsername } from "#lib/accounts/check-username";
import { OPERATIONS } from "#lib/http/operations";
import { spend } from "#lib/http/rate-limit";
import { route } from "#lib/http/route";

export const GET = route(OPERATIONS.checkUsername, async ({ query, client }) => {
	await spend("checkUsername", client.address);
	return checkUsername(query);
});
