import { randomBytes } from "node:crypto";
import { decodeJwt, SignJWT, UnsecuredJWT } from "jose";
import { expect, test } from "vitest";
import { listEvents } from "#lib/audit/list-events";
import type { AccountId, SessionId } from "#lib/core/ids";
import { keyring } from "#lib/crypto/keyring";
import { ACCESS_TOKEN_MS } from "#lib/crypto/tokens";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { issueTokens, refreshTokens, sessionOfToken } from "./access-tokens";
import { createSession, endSession, findSession, SESSION_MS } from "./sessions";

onBothDatabases("tokens", (site) => {
	async function signedIn(handle = "ana"): Promise<{ account: AccountId; session: SessionId; access: string; refresh: string }> {
		const account = await site.person(handle);
		const session = await createSession(account, { kind: "api" }, site.clock);
		return { account, session, ...(await issueTokens(account, session, site.clock)) };
	}
	const identify = (access: string) => sessionOfToken(access, site.clock);
	const exchange = (refresh: string, retryKey?: string) => refreshTokens(refresh, { retryKey, address: "192.0.2.7" }, site.clock);

	test("an access token identifies its session", async () => {
		const { account, session, access } = await signedIn();
		expect(await identify(access)).toEqual({ id: session, accountId: account, handle: "ana", admin: true });
	});

	test("an access token is valid for 15 minutes", async () => {
		const { access } = await signedIn();
		site.pass(ACCESS_TOKEN_MS - 2000);
		await expect(identify(access)).resolves.toBeDefined();
		site.pass(3000);
		await expect(identify(access)).rejects.toMatchObject({ code: "unauthorized" });
	});

	test("an access token is invalid once its session ended", async () => {
		const { session, access } = await signedIn();
		await endSession(session, site.clock);
		await expect(identify(access)).rejects.toMatchObject({ code: "unauthorized" });
	});

	test("a token that was forged, altered, unsigned or signed by another server is refused", async () => {
		const { access } = await signedIn();
		const claims = decodeJwt(access);
		const header = { alg: "HS256", typ: "at+jwt" };
		const otherSecret = await new SignJWT(claims).setProtectedHeader(header).sign(randomBytes(32));
		const withSessionKey = await new SignJWT(claims).setProtectedHeader(header).sign(keyring().secrets.session);
		const otherAudience = await new SignJWT({ ...claims, aud: "elsewhere" }).setProtectedHeader(header).sign(keyring().secrets.access);
		const otherKind = await new SignJWT(claims).setProtectedHeader({ alg: "HS256", typ: "jwt" }).sign(keyring().secrets.access);
		const [head, , signature] = access.split(".");
		const altered = [head, Buffer.from(JSON.stringify({ ...claims, sub: "somebody else" })).toString("base64url"), signature].join(".");
		for (const token of [otherSecret, withSessionKey, otherAudience, otherKind, altered, new UnsecuredJWT(claims).encode(), "", "a.b.c", "\u0000"]) {
			await expect(identify(token)).rejects.toMatchObject({ code: "unauthorized" });
		}
	});

	test("a token of one account for another's session is refused", async () => {
		const ana = await signedIn();
		const bia = await signedIn("bia");
		const mixed = await issueTokens(ana.account, bia.session, site.clock);
		await expect(identify(mixed.access)).rejects.toMatchObject({ code: "unauthorized" });
	});

	test("a refresh token is valid once and returns the next", async () => {
		const first = await signedIn();
		const second = await exchange(first.refresh);
		expect(second.refresh).not.toBe(first.refresh);
		expect(await identify(second.access)).toMatchObject({ id: first.session });
		await expect(exchange(second.refresh)).resolves.toBeDefined();
	});

	test("using a refresh token twice ends the session and every token of it", async () => {
		const { session, access, refresh } = await signedIn();
		const next = await exchange(refresh);
		await expect(exchange(refresh)).rejects.toMatchObject({ code: "invalid_refresh" });
		expect(await findSession(session, site.clock)).toBeNull();
		await expect(identify(access)).rejects.toMatchObject({ code: "unauthorized" });
		await expect(identify(next.access)).rejects.toMatchObject({ code: "unauthorized" });
		await expect(exchange(next.refresh)).rejects.toMatchObject({ code: "invalid_refresh" });
	});

	test("a refresh token that is used twice stands in the timeline", async () => {
		const { account, session, refresh } = await signedIn();
		await exchange(refresh);
		await expect(exchange(refresh)).rejects.toMatchObject({ code: "invalid_refresh" });
		const { items } = await listEvents(account, { limit: 10 });
		expect(items[0]).toMatchObject({ kind: "refresh_token_reused", address: "192.0.2.7", sessionId: session });
	});

	test("a call whose answer was lost may be repeated for 10 seconds by who made it", async () => {
		const { session, refresh } = await signedIn();
		const lost = await exchange(refresh, "one call");
		site.pass(9_000);
		const again = await exchange(refresh, "one call");
		expect(again.refresh).not.toBe(lost.refresh);
		await expect(exchange(again.refresh)).resolves.toBeDefined();
		expect(await findSession(session, site.clock)).not.toBeNull();
	});

	test.each([
		["after 10 seconds", "one call", 10_000],
		["with another key", "another call", 0],
		["without a key", undefined, 0],
	])("a repeated call ends the session %s", async (_case, key, later) => {
		const { session, refresh } = await signedIn();
		await exchange(refresh, "one call");
		site.pass(later);
		await expect(exchange(refresh, key)).rejects.toMatchObject({ code: "invalid_refresh" });
		expect(await findSession(session, site.clock)).toBeNull();
	});

	test("of two concurrent uses of one refresh token, at most one succeeds", async () => {
		const { refresh } = await signedIn();
		const results = await Promise.allSettled([exchange(refresh), exchange(refresh)]);
		expect(results.filter(({ status }) => status === "fulfilled").length).toBeLessThanOrEqual(1);
	});

	test("a refresh token that is unknown, expired or from an ended session is refused", async () => {
		const { session, refresh } = await signedIn();
		await expect(exchange(randomBytes(32).toString("base64url"))).rejects.toMatchObject({ code: "invalid_refresh" });
		await endSession(session, site.clock);
		await expect(exchange(refresh)).rejects.toMatchObject({ code: "invalid_refresh" });
		const late = await signedIn("bia");
		site.pass(SESSION_MS);
		await expect(exchange(late.refresh)).rejects.toMatchObject({ code: "invalid_refresh" });
	});

	test("the database stores no token in clear", async () => {
		const { access, refresh } = await signedIn();
		const stored = JSON.stringify([await site.rows("SELECT * FROM refresh_token"), await site.rows("SELECT * FROM session")]);
		expect(stored).not.toContain(refresh);
		expect(stored).not.toContain(access);
	});
});
