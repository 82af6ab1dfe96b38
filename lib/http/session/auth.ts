import { headers } from "next/headers";
import NextAuth, { CredentialsSignin } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { endSession, SESSION_MS } from "#lib/accounts/sessions/sessions";
import { loginSchema } from "#lib/contracts/accounts";
import { isPomboError } from "#lib/core/errors";
import type { SessionId } from "#lib/core/ids";
import { logger } from "#lib/core/logger";
import { clientOf } from "#lib/http/client";
import { parseInput } from "#lib/http/error-view";
import { authCookieName, secureCookies } from "./cookie-names";
import { limitedSignIn } from "./limited-sign-in";
import { sessionSecret } from "./read-session";

/** Carries the house's own code through NextAuth, to be told in words by the door that asked. */
export class RefusedSignIn extends CredentialsSignin {
	constructor(readonly refusal: unknown) {
		super();
		this.code = isPomboError(refusal) ? refusal.code : "internal";
	}
}

/** NextAuth keeps the cookie; what it stands for is a session row that can be ended. */
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
		// Most of it is what strangers send: a form without its token, a cookie of another day.
		error: (error) =>
			error instanceof CredentialsSignin ? undefined : logger().warn({ type: "type" in error ? error.type : error.name }, "a sign-in or sign-out was refused"),
		warn: () => undefined,
		debug: () => undefined,
	},
	providers: [
		Credentials({
			credentials: { username: {}, password: {} },
			async authorize(credentials) {
				try {
					const { username, password } = credentials;
					const { accountId, sessionId } = await limitedSignIn(parseInput(loginSchema, { username, password }), clientOf(await headers()), "web");
					return { id: accountId, sid: sessionId };
				} catch (error) {
					throw new RefusedSignIn(error);
				}
			},
		}),
	],
	callbacks: {
		jwt: ({ token, user }) => (user ? { sub: user.id, sid: (user as { sid?: string }).sid } : token),
		// The page learns nothing from NextAuth's own session endpoint; it reads the row.
		session: ({ session }) => ({ expires: session.expires }),
	},
	events: {
		async signOut(message) {
			const sid = "token" in message ? message.token?.sid : undefined;
			if (typeof sid === "string") await endSession(sid as SessionId);
		},
	},
}));
