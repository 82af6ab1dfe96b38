import { afterEach, expect, test } from "vitest";
import { issueTokens, refreshTokens } from "#lib/accounts/sessions/access-tokens";
import { createSession, findSession, type Session } from "#lib/accounts/sessions/sessions";
import { signIn } from "#lib/accounts/sign-in/sign-in";
import { bus } from "#lib/core/bus";
import type { AccountId, SessionId } from "#lib/core/ids";
import { hashPassword } from "#lib/crypto/passwords";
import { onBothDatabases, PASSWORD } from "../../../tests/fixtures/test-site";
import { changePassword } from "./change-password";

/** What the site's people sign up with. */
const BEFORE = PASSWORD;
const AFTER = "three herons over the weir";

const endedIds: string[] = [];
const onSessionEnded = (id: string) => void endedIds.push(id);
afterEach(() => {
	bus().off("session-ended", onSessionEnded);
	endedIds.length = 0;
});

onBothDatabases("changing the password", (site) => {
	const open = (account: AccountId) => createSession(account, { kind: "web" }, site.clock);
	const sessionOf = async (id: SessionId) => (await findSession(id, site.clock)) as Session;
	const change = async (session: SessionId, current: string, password: string) =>
		changePassword(await sessionOf(session), { current, password }, site.clock, (plain) => hashPassword(plain, 4));
	const signedIn = (password: string) => signIn({ username: "ana", password }, { kind: "api" });

	test("ends every other session with its tokens, keeps this one, and lets in with the new one only", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const [desk, phone, hers] = [await open(ana), await open(ana), await open(bia)];
		const { refresh } = await issueTokens(ana, phone, site.clock);
		bus().on("session-ended", onSessionEnded);
		expect(await change(desk, BEFORE, AFTER)).toBe(1);
		expect(endedIds).toEqual([phone]);
		await expect(refreshTokens(refresh, {}, site.clock)).rejects.toMatchObject({ code: "invalid_refresh" });
		for (const id of [desk, hers]) expect(await findSession(id, site.clock)).not.toBeNull();
		await expect(signedIn(BEFORE)).rejects.toMatchObject({ code: "invalid_credentials" });
		expect(await signedIn(AFTER)).toMatchObject({ accountId: ana });
	});

	test("with a wrong present password, or to a common one, changes nothing and ends nothing", async () => {
		const ana = await site.person("ana");
		const [desk, phone] = [await open(ana), await open(ana)];
		const refused = (path: string, code: string) => ({ code: "invalid_input", extra: { errors: [{ path, code, message: expect.any(String) }] } });
		await expect(change(desk, "not this one at all", AFTER)).rejects.toMatchObject(refused("current", "wrong_password"));
		await expect(change(desk, BEFORE, "passwordpassword")).rejects.toMatchObject(refused("password", "password_common"));
		await expect(change(desk, BEFORE, "aaaaaaaaaaaaaa")).rejects.toMatchObject(refused("password", "password_common"));
		expect(await findSession(phone, site.clock)).not.toBeNull();
		expect(await signedIn(BEFORE)).toMatchObject({ accountId: ana });
	});

	test("twice at once with the same present password, one of the two holds", async () => {
		const ana = await site.person("ana");
		const desk = await open(ana);
		const tries = await Promise.allSettled([change(desk, BEFORE, AFTER), change(desk, BEFORE, `${AFTER}, again`)]);
		expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
		expect(await signedIn(tries[0]?.status === "fulfilled" ? AFTER : `${AFTER}, again`)).toMatchObject({ accountId: ana });
	});

	test("tells passwords apart that differ only after 72 bytes", async () => {
		const ana = await site.person("ana");
		const long = "é".repeat(60);
		await change(await open(ana), BEFORE, `${long} one river`);
		await expect(signedIn(`${long} two river`)).rejects.toMatchObject({ code: "invalid_credentials" });
		expect(await signedIn(`${long} one river`)).toMatchObject({ accountId: ana });
	});
});
