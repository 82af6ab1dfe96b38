import { startTotp } from "#lib/accounts/factors/start-totp";
import { stopTotp } from "#lib/accounts/factors/stop-totp";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";
import { withinPasswordLimit } from "#lib/http/session/within-password-limit";

export const POST = route(OPERATIONS.startTotp, ({ session, body }) => withinPasswordLimit(session, () => startTotp(session, body)));
export const DELETE = route(OPERATIONS.stopTotp, ({ session, body }) => withinPasswordLimit(session, () => stopTotp(session, body)));
