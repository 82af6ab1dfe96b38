import { getProfile } from "#lib/accounts/profiles/get-profile";
import { updateProfile } from "#lib/accounts/profiles/update-profile";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";
import { withinPasswordLimit } from "#lib/http/session/within-password-limit";
import { requestDeletion } from "#lib/leaving/request-deletion";

export const GET = route(OPERATIONS.getMe, ({ session }) => getProfile(session.accountId));
export const PATCH = route(OPERATIONS.updateMe, ({ session, body }) => updateProfile(session.accountId, body));
export const DELETE = route(OPERATIONS.deleteMe, ({ session, body }) =>
	withinPasswordLimit(session, async () => {
		const deletion = await requestDeletion(session, body);
		return body.now ? undefined : deletion;
	}),
);
