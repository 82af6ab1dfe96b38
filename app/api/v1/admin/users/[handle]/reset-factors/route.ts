import { resetFactors } from "#lib/accounts/managing/reset-factors";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const POST = route(OPERATIONS.resetFactors, ({ session, params }) => resetFactors(session, params.handle ?? ""));
