import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";
import { announce } from "#lib/mail/announcements/announce";

export const POST = route(OPERATIONS.announce, ({ session, body }) => announce(session, body));
