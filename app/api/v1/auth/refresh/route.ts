import { refreshTokens } from "#lib/accounts/sessions/access-tokens";
import { consumeLimit } from "#lib/http/rate-limit";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const POST = route(OPERATIONS.refresh, async ({ body, client, headers }) => {
	await consumeLimit("refresh", client.network);
	return refreshTokens(body.refresh, { retryKey: headers.get("idempotency-key") ?? undefined, address: client.address });
});
