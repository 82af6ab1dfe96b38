import { limitedReact } from "#lib/http/limited-send";
import { OPERATIONS } from "#lib/http/rest/operations";
import { route } from "#lib/http/rest/route";

export const PUT = route(OPERATIONS.addReaction, ({ session, params }) => limitedReact(session.accountId, params.id ?? "", decoded(params.emoji), true));
export const DELETE = route(OPERATIONS.removeReaction, ({ session, params }) => limitedReact(session.accountId, params.id ?? "", decoded(params.emoji), false));

/** The emoji of the address; of a broken escape the text itself, which is no emoji. */
function decoded(segment = ""): string {
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}
