import type { IncomingHttpHeaders } from "node:http";
import { sessionOfBearer } from "#lib/accounts/api-tokens/session-of-bearer";
import type { Session } from "#lib/accounts/sessions/sessions";
import { PomboError } from "#lib/core/errors";
import { isOwnOrigin } from "#lib/http/server/own-origin";
import { readSession } from "#lib/http/session/read-session";

interface Handshake {
	auth: Record<string, unknown>;
	headers: IncomingHttpHeaders;
}

/**
 * The session of a handshake, by an access token in `auth` or the browser's cookie. Throws `unauthorized` for every refusal,
 * without a reason, and `second_factor_setup_required`.
 */
export async function authenticateSocket(handshake: Handshake): Promise<Session> {
	const session = await sessionOf(handshake);
	if (session.mustAddFactor) throw new PomboError("second_factor_setup_required");
	return session;
}

async function sessionOf(handshake: Handshake): Promise<Session> {
	const { token } = handshake.auth;
	if (typeof token === "string") return sessionOfBearer(token);
	// Browsers send the cookie from pages of any origin: only our own may use it (RFC 6455, section 10.2).
	if (!isOwnOrigin(handshake.headers)) throw new PomboError("unauthorized");
	const session = await readSession(new Headers({ cookie: handshake.headers.cookie ?? "" }));
	if (!session) throw new PomboError("unauthorized");
	return session;
}
