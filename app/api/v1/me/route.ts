import { getProfile } from "#lib/accounts/profiles/get-profile";
import { updateProfile } from "#lib/accounts/profiles/update-profile";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const GET = route(OPERATIONS.getMe, ({ session }) => getProfile(session.accountId));
export const PATCH = route(OPERATIONS.updateMe, ({ session, body }) => updateProfile(session.accountId, body));
