import { expect, test } from "vitest";
import { createSession, findSession, type Session } from "#lib/accounts/sessions/sessions";
import { listEvents } from "#lib/audit/list-events";
import { makeTokenSchema } from "#lib/contracts/accounts/api-tokens";
import { TOKEN_SCOPES } from "#lib/contracts/accounts/token-scopes";
import { bus } from "#lib/core/bus";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { endToken } from "./end-token";
import { isOpen } from "./is-open";
import { listTokens } from "./list-tokens";
import { makeToken } from "./make-token";
import { requireScope } from "./require-scope";
import { sessionOfApiToken } from "./session-of-api-token";

const HOUR_MS = 60 * 60 * 1000;

onBothDatabases("tokens for programs", (site) => {
	const signedIn = async (handle = "ana") =>
		(await findSession(await createSession(await site.person(handle), { kind: "web" }, site.clock), site.clock)) as Session;
	const make = (session: Session, input: Record<string, unknown> = {}) =>
		makeToken(session, makeTokenSchema.parse({ name: "Door bell", scopes: ["read"], ...input }), site.clock);

	test("one opens the account to a program, with its scopes and without an administrator's rights", async () => {
		const ana = await signedIn();
		expect(ana.admin).toBe(true);
		const { id, token } = await make(ana, { scopes: ["send", "read", "send"].slice(0, 2) });
		expect(token).toMatch(/^pombo_[\w-]{43}$/);
		expect(await sessionOfApiToken(token, site.clock)).toEqual({ id, accountId: ana.accountId, handle: "ana", admin: false, scopes: ["read", "send"] });
	});

	test("it ends at its time, or at once, and its sockets with it", async () => {
		const ana = await signedIn();
		const expiresAt = new Date(site.clock() + HOUR_MS).toISOString();
		const [short, long] = [await make(ana, { expiresAt }), await make(ana)];
		const session = await sessionOfApiToken(short.token, site.clock);
		expect(session.expiresAt).toBe(site.clock() + HOUR_MS);
		expect(await isOpen(session, site.clock)).toBe(true);
		site.pass(HOUR_MS);
		expect(await isOpen(session, site.clock)).toBe(false);
		await expect(sessionOfApiToken(short.token, site.clock)).rejects.toMatchObject({ code: "unauthorized" });
		const ended: string[] = [];
		const onEnded = (id: string) => void ended.push(id);
		bus().on("session-ended", onEnded);
		await endToken(ana, long.id, site.clock);
		bus().off("session-ended", onEnded);
		expect(ended).toEqual([long.id]);
		await expect(sessionOfApiToken(long.token, site.clock)).rejects.toMatchObject({ code: "unauthorized" });
	});

	test("tokens are the person's own: another can neither see nor end them", async () => {
		const [ana, bia] = [await signedIn(), await signedIn("bia")];
		const { id, token } = await make(ana);
		expect(await listTokens(bia.accountId)).toEqual([]);
		await expect(endToken(bia, id, site.clock)).rejects.toMatchObject({ code: "not_found" });
		await expect(sessionOfApiToken(token, site.clock)).resolves.toBeDefined();
	});

	test("the list says what each may do and when it was used, and never the token", async () => {
		const ana = await signedIn();
		const { token } = await make(ana, { scopes: ["all"] });
		site.pass(HOUR_MS);
		await sessionOfApiToken(token, site.clock);
		const [view] = await listTokens(ana.accountId);
		expect(view).toMatchObject({ name: "Door bell", scopes: ["all"], lastUsedAt: new Date(site.clock()).toISOString() });
		expect(JSON.stringify([view, await site.rows("SELECT * FROM api_token")])).not.toContain(token.slice("pombo_".length));
	});

	test("made and ended stand in the timeline", async () => {
		const ana = await signedIn();
		const { id } = await make(ana);
		await endToken(ana, id, site.clock);
		const { items } = await listEvents(ana.accountId, { limit: 2 });
		expect(items).toMatchObject([{ kind: "api_token_ended" }, { kind: "api_token_made", detail: { name: "Door bell", scopes: "read" } }]);
	});

	test.each(["", "pombo_", "pombo_x", "POMBO_".padEnd(49, "x"), "\u0000"])("%j is no token", async (token) => {
		await make(await signedIn());
		await expect(sessionOfApiToken(token, site.clock)).rejects.toMatchObject({ code: "unauthorized" });
	});

	test("a token of a deleted account opens nothing", async () => {
		const ana = await signedIn();
		const { token } = await make(ana);
		await site.run("UPDATE account SET deleted_at = 1 WHERE id = ?", ana.accountId);
		await expect(sessionOfApiToken(token, site.clock)).rejects.toMatchObject({ code: "unauthorized" });
	});

	test("an end that is past is refused, and so are no scopes and unknown ones", async () => {
		const ana = await signedIn();
		await expect(make(ana, { expiresAt: new Date(site.clock()).toISOString() })).rejects.toMatchObject({
			extra: { errors: [{ path: "expiresAt", code: "past" }] },
		});
		for (const scopes of [[], ["admin"], "read"]) expect(makeTokenSchema.safeParse({ name: "x", scopes }).success).toBe(false);
	});

	test("what a token needs: its scope or `all`, and nothing is enough for the account's security", () => {
		const holder = (...scopes: (typeof TOKEN_SCOPES)[number][]) => ({ scopes }) as unknown as Session;
		const allowed = (session: Session) => ([...TOKEN_SCOPES, "sign-in"] as const).filter((needed) => attempt(() => requireScope(session, needed)));
		expect(allowed(holder("read"))).toEqual(["read"]);
		expect(allowed(holder("send"))).toEqual(["send"]);
		expect(allowed(holder("all"))).toEqual(["read", "send", "all"]);
		expect(allowed({} as Session)).toEqual(["read", "send", "all", "sign-in"]);
	});
});

function attempt(work: () => void): boolean {
	try {
		work();
		return true;
	} catch {
		return false;
	}
}
