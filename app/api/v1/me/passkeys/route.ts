import { listPasskeys } from "#lib/accounts/passkeys/list-passkeys";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const GET = route(OPERATIONS.listPasskeys, async ({ session }) => ({ items: await listPasskeys(session.accountId), nextCursor: null }));
