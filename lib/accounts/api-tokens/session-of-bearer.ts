import { sessionOfToken } from "#lib/accounts/sessions/access-tokens";
import type { Session } from "#lib/accounts/sessions/sessions";
import { isApiToken } from "#lib/crypto/tokens";
import { sessionOfApiToken } from "./session-of-api-token";

/** The session of a bearer token: the access token of somebody who signed in, or a token that a person made. Throws `unauthorized`. */
export function sessionOfBearer(token: string): Promise<Session> {
	return isApiToken(token) ? sessionOfApiToken(token) : sessionOfToken(token);
}
