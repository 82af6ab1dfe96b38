import { removePasskey } from "#lib/accounts/passkeys/remove-passkey";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const DELETE = route(OPERATIONS.removePasskey, ({ session, params }) => removePasskey(session, params.id ?? ""));
