import { listTokens } from "#lib/accounts/api-tokens/list-tokens";
import { makeToken } from "#lib/accounts/api-tokens/make-token";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const POST = route(OPERATIONS.makeToken, ({ session, body }) => makeToken(session, body));
export const GET = route(OPERATIONS.listTokens, async ({ session }) => ({ items: await listTokens(session.accountId), nextCursor: null }));
