import { blockPerson } from "#lib/accounts/blocking/block-person";
import { unblockPerson } from "#lib/accounts/blocking/unblock-person";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const PUT = route(OPERATIONS.blockPerson, ({ session, params }) => blockPerson(session.accountId, params.handle ?? ""));
export const DELETE = route(OPERATIONS.unblockPerson, ({ session, params }) => unblockPerson(session.accountId, params.handle ?? ""));
