import { endInvite } from "#lib/accounts/invites/end-invite";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const DELETE = route(OPERATIONS.endInvite, ({ session, params }) => endInvite(session, params.id ?? ""));
