import { refreshTokens } from "#lib/accounts/access-tokens";
import { OPERATIONS } from "#lib/http/operations";
import { spend } from "#lib/http/rate-limit";
import { route } from "#lib/http/route";

export const POST = route(OPERATIONS.refresh, async ({ body, client }) => {
	await spend("refresh", client.address);
	return refreshTokens(body.refresh);
});
