import { confirmTotp } from "#lib/accounts/factors/confirm-totp";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";
import { withinPasswordLimit } from "#lib/http/session/within-password-limit";

export const POST = route(OPERATIONS.confirmTotp, ({ session, body }) => withinPasswordLimit(session, () => confirmTotp(session, body)));
