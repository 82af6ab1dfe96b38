import { signOut } from "#lib/accounts/sessions/end-sessions";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const POST = route(OPERATIONS.logout, ({ session }) => signOut(session));
