import { headers } from "next/headers";
import NextAuth, { CredentialsSignin } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { endSession, SESSION_MS } from "#lib/accounts/sessions/sessions";
import { takeCookieTicket } from "#lib/accounts/sign-in/cookie-ticket";
import { loginSchema } from "#lib/contracts/accounts/sign-in";
import { isPomboError, PomboError } from "#lib/core/errors";
import type { SessionId } from "#lib/core/ids";
import { logger } from "#lib/core/logger";
import { clientOf } from "#lib/http/client";
import { parseInput } from "#lib/http/error-view";
import { authCookieName, secureCookies } from "./cookie-names";
import { limitedSignIn } from "./limited-sign-in";
import { sessionSecret } from "./read-session";

/** Passes a PomboError through NextAuth, so that the caller can show its message. */
export class RefusedSignIn extends CredentialsSignin {
	constructor(readonly refusal: unknown) {
		super();
		this.code = isPomboError(refusal) ? refusal.code : "internal";
	}
}

/** NextAuth manages the cookie, which holds the id of a session row that can be ended. */
export const { handlers, signIn, signOut } = NextAuth(() => ({
	secret: sessionSecret(),
	trustHost: true,
	useSecureCookies: secureCookies(),
	cookies: {
		sessionToken: { name: authCookieName("session-token") },
		csrfToken: { name: authCookieName("csrf-token") },
		callbackUrl: { name: authCookieName("callback-url") },
	},
	session: { strategy: "jwt", maxAge: SESSION_MS / 1000 },
	pages: { signIn: "/sign-in", signOut: "/inbox", error: "/sign-in" },
	logger: {
		// Mostly invalid requests: a form without its CSRF token, an old cookie.
		error: (error) =>
			error instanceof CredentialsSignin ? undefined : logger().warn({ type: "type" in error ? error.type : error.name }, "a sign-in or sign-out was refused"),
		warn: () => undefined,
		debug: () => undefined,
	},
	providers: [
		Credentials({
			credentials: { username: {}, password: {}, code: {}, ticket: {} },
			async authorize({ username, password, code, ticket }) {
				try {
					if (typeof ticket === "string" && ticket !== "") {
						const opened = await takeCookieTicket(ticket);
						if (!opened) throw new PomboError("invalid_credentials");
						return { id: opened.accountId, sid: opened.sessionId };
					}
					const input = parseInput(loginSchema, { username, password, ...(code ? { code } : {}) });
					const outcome = await limitedSignIn(input, clientOf(await headers()), "web");
					if ("secondFactorOf" in outcome) throw new PomboError("second_factor_required");
					return { id: outcome.accountId, sid: outcome.sessionId };
				} catch (error) {
					throw new RefusedSignIn(error);
				}
			},
		}),
	],
	callbacks: {
		jwt: ({ token, user }) => (user ? { sub: user.id, sid: (user as { sid?: string }).sid } : token),
		// NextAuth's session endpoint returns nothing else; pages read the session row.
		session: ({ session }) => ({ expires: session.expires }),
	},
	events: {
		async signOut(message) {
			const sid = "token" in message ? message.token?.sid : undefined;
			if (typeof sid === "string") await endSession(sid as SessionId);
		},
	},
}));
