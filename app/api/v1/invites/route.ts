import { listInvites } from "#lib/accounts/invites/list-invites";
import { makeInvite } from "#lib/accounts/invites/make-invite";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const GET = route(OPERATIONS.listInvites, async () => ({ items: await listInvites(), nextCursor: null }));
export const POST = route(OPERATIONS.makeInvite, ({ session, body }) => makeInvite(session, body));
