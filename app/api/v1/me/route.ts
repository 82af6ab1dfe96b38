import { getProfile } from "#lib/accounts/get-profile";
import { updateProfile } from "#lib/accounts/update-profile";
import { OPERATIONS } from "#lib/http/operations";
import { route } from "#lib/http/route";

export const GET = route(OPERATIONS.getMe, ({ session }) => getProfile(session.accountId));
export const PATCH = route(OPERATIONS.updateMe, ({ session, body }) => updateProfile(session.accountId, body));
