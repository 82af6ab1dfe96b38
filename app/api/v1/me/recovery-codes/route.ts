import { renewRecoveryCodes } from "#lib/accounts/factors/renew-recovery-codes";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";
import { withinPasswordLimit } from "#lib/http/session/within-password-limit";

export const POST = route(OPERATIONS.renewRecoveryCodes, ({ session, body }) => withinPasswordLimit(session, () => renewRecoveryCodes(session, body)));
