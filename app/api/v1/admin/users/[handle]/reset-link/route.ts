import { makeResetLink } from "#lib/accounts/managing/make-reset-link";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const POST = route(OPERATIONS.makeResetLink, ({ session, params }) => makeResetLink(session, params.handle ?? ""));
