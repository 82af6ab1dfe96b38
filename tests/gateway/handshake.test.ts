import { randomBytes } from "node:crypto";
import { decodeJwt, SignJWT } from "jose";
import { encode } from "next-auth/jwt";
import { expect, test } from "vitest";
import { issueTokens } from "#lib/accounts/sessions/access-tokens";
import { createSession, endSession } from "#lib/accounts/sessions/sessions";
import { authCookieName, FORMER_SESSION_COOKIE } from "#lib/http/session/cookie-names";
import { eachWithGateway, sessionCookie } from "../fixtures/gateway";
import { onBothDatabases } from "../fixtures/test-site";

onBothDatabases("the handshake", (site) => {
	const gateway = eachWithGateway();
	const unauthorized = { code: "unauthorized" };

	test("is refused without a token or a cookie", async () => {
		await expect(gateway.connect({})).rejects.toMatchObject(unauthorized);
	});

	test.each([{ token: "" }, { token: "nonsense" }, { token: 7 }, { token: null }, { token: { toString: "x" } }, { tokens: [] }, { __proto__: null }])(
		"is refused with %j",
		async (auth) => {
			await expect(gateway.connect({ auth })).rejects.toMatchObject(unauthorized);
		},
	);

	test("is refused with a token that is expired, forged or of an ended session", async () => {
		const ana = await site.person("ana");
		const session = await createSession(ana, { kind: "api" });
		const { access } = await issueTokens(ana, session);
		const old = await issueTokens(ana, session, () => Date.now() - 60 * 60 * 1000);
		const forged = await new SignJWT(decodeJwt(access)).setProtectedHeader({ alg: "HS256", typ: "at+jwt" }).sign(randomBytes(32));
		for (const token of [old.access, forged]) await expect(gateway.connect({ auth: { token } })).rejects.toMatchObject(unauthorized);
		await expect(gateway.connect({ auth: { token: access } })).resolves.toBeDefined();
		await endSession(session);
		await expect(gateway.connect({ auth: { token: access } })).rejects.toMatchObject(unauthorized);
	});

	test("accepts the browser's cookie from our own origin", async () => {
		const ana = await site.person("ana");
		const cookie = await sessionCookie(ana, await createSession(ana, { kind: "web" }));
		for (const origin of [gateway.url, "http://localhost:3000"]) {
			await expect(gateway.connect({ extraHeaders: { cookie, origin } })).resolves.toBeDefined();
		}
	});

	test.each(["https://evil.example", "http://localhost:3001", "https://localhost:3000", "null", "nonsense", "http://localhost:3000.evil.example"])(
		"refuses the browser's cookie from origin %s",
		async (origin) => {
			const ana = await site.person("ana");
			const cookie = await sessionCookie(ana, await createSession(ana, { kind: "web" }));
			await expect(gateway.connect({ extraHeaders: { cookie, origin } })).rejects.toMatchObject(unauthorized);
		},
	);

	test("refuses a cookie that is forged, altered or of an ended session", async () => {
		const ana = await site.person("ana");
		const session = await createSession(ana, { kind: "web" });
		const cookie = await sessionCookie(ana, session);
		const altered = `${cookie.slice(0, -4)}AAAA`;
		await expect(gateway.connect({ extraHeaders: { cookie: altered } })).rejects.toMatchObject(unauthorized);
		await expect(gateway.connect({ extraHeaders: { cookie: `${authCookieName("session-token")}=nonsense` } })).rejects.toMatchObject(unauthorized);
		await endSession(session);
		await expect(gateway.connect({ extraHeaders: { cookie } })).rejects.toMatchObject(unauthorized);
	});

	test("accepts the former cookie name, and ignores another program's cookie of that name", async () => {
		const ana = await site.person("ana");
		const session = await createSession(ana, { kind: "web" });
		const former = await sessionCookie(ana, session, FORMER_SESSION_COOKIE);
		await expect(gateway.connect({ extraHeaders: { cookie: former } })).resolves.toBeDefined();
		const foreign = `${FORMER_SESSION_COOKIE}=${await encode({ token: { sid: session }, secret: "another program's", salt: FORMER_SESSION_COOKIE })}`;
		await expect(gateway.connect({ extraHeaders: { cookie: foreign } })).rejects.toMatchObject(unauthorized);
		await expect(gateway.connect({ extraHeaders: { cookie: `${foreign}; ${await sessionCookie(ana, session)}` } })).resolves.toBeDefined();
		await endSession(session);
		await expect(gateway.connect({ extraHeaders: { cookie: former } })).rejects.toMatchObject(unauthorized);
	});

	test("a wrong token is refused even with a valid cookie", async () => {
		const ana = await site.person("ana");
		const cookie = await sessionCookie(ana, await createSession(ana, { kind: "web" }));
		await expect(gateway.connect({ auth: { token: "nonsense" }, extraHeaders: { cookie } })).rejects.toMatchObject(unauthorized);
	});
});
