import { generateSync } from "otplib";
import { expect, test } from "vitest";
import { makeToken } from "#lib/accounts/api-tokens/make-token";
import { sessionOfApiToken } from "#lib/accounts/api-tokens/session-of-api-token";
import { confirmTotp } from "#lib/accounts/factors/confirm-totp";
import { listFactors } from "#lib/accounts/factors/list-factors";
import { startTotp } from "#lib/accounts/factors/start-totp";
import { resetByRecoveryCode, resetPassword } from "#lib/accounts/passwords/reset-password";
import { listUsers } from "#lib/accounts/profiles/list-users";
import { createSession, findSession, type Session } from "#lib/accounts/sessions/sessions";
import { signIn } from "#lib/accounts/sign-in/sign-in";
import { listEvents } from "#lib/audit/list-events";
import { verifyChain } from "#lib/audit/verify-chain";
import { listUsersSchema } from "#lib/contracts/accounts/profile";
import { loginSchema } from "#lib/contracts/accounts/sign-in";
import { listAccountsSchema } from "#lib/contracts/administration";
import { bus } from "#lib/core/bus";
import { read } from "#lib/db/store";
import { onBothDatabases, PASSWORD } from "../../../tests/fixtures/test-site";
import { listAccounts } from "./list-accounts";
import { makeResetLink } from "./make-reset-link";
import { manageAccount } from "./manage-account";
import { administrationLog } from "./record-administration";
import { resetFactors } from "./reset-factors";

const AFTER = "another long walk, at night";
const DEVICE = { kind: "web", address: "192.0.2.7" } as const;

onBothDatabases("administrators", (site) => {
	const signedIn = async (handle: string) => {
		const id = await createSession(await site.person(handle), { kind: "web" }, site.clock);
		return (await findSession(id, site.clock)) as Session;
	};
	/** The first account administers. */
	const two = async () => [await signedIn("ana"), await signedIn("bia")] as const;
	const attempt = (username: string, password = PASSWORD, code?: string) => signIn(loginSchema.parse({ username, password, code }), DEVICE, site.clock);
	const log = async () => (await listEvents(await administrationLog(), { limit: 50 })).items;
	const tokenOf = ({ url }: { url: string }) => url.slice(url.indexOf("#") + 1);

	test("suspending ends every session, token and socket at once, and sign-in says so to who knows the password", async () => {
		const [ana, bia] = await two();
		const { id, token } = await makeToken(bia, { name: "Door bell", scopes: ["read"] }, site.clock);
		const ended: string[] = [];
		const onEnded = (session: string) => void ended.push(session);
		bus().on("session-ended", onEnded);
		expect(await manageAccount(ana, "bia", { state: "suspended" }, site.clock)).toMatchObject({ handle: "bia", state: "suspended" });
		bus().off("session-ended", onEnded);
		expect(ended.sort()).toEqual([bia.id, id].sort());
		expect(await findSession(bia.id, site.clock)).toBeNull();
		await expect(sessionOfApiToken(token, site.clock)).rejects.toMatchObject({ code: "unauthorized" });
		await expect(attempt("bia")).rejects.toMatchObject({ code: "account_suspended" });
		await expect(attempt("bia", "not the password")).rejects.toMatchObject({ code: "invalid_credentials" });
		expect((await listUsers(ana.accountId, listUsersSchema.parse({ query: "bia" }))).items).toEqual([]);
		await manageAccount(ana, "bia", { state: "active" }, site.clock);
		await expect(attempt("bia")).resolves.toHaveProperty("sessionId");
		// What ended stays ended; a token is the person's to end.
		expect(await findSession(bia.id, site.clock)).toBeNull();
		await expect(sessionOfApiToken(token, site.clock)).resolves.toBeDefined();
	});

	test("there may be several, and the last one who can sign in stays", async () => {
		const [ana] = await two();
		for (const change of [{ role: "member" }, { state: "suspended" }] as const) {
			await expect(manageAccount(ana, "ana", change, site.clock)).rejects.toMatchObject({ code: "last_administrator" });
		}
		expect(await manageAccount(ana, "bia", { role: "admin" }, site.clock)).toMatchObject({ role: "admin" });
		await manageAccount(ana, "ana", { role: "member" }, site.clock);
		expect(await findSession(ana.id, site.clock)).toMatchObject({ admin: false });
		await expect(manageAccount("command_line", "bia", { role: "member" }, site.clock)).rejects.toMatchObject({ code: "last_administrator" });
	});

	test("two administrators who end each other at once leave one", async () => {
		const [ana, bia] = await two();
		await manageAccount(ana, "bia", { role: "admin" }, site.clock);
		const both = await Promise.allSettled([
			manageAccount(ana, "bia", { role: "member" }, site.clock),
			manageAccount(bia, "ana", { role: "member" }, site.clock),
		]);
		expect(both.filter(({ status }) => status === "fulfilled").length).toBeLessThanOrEqual(1);
		const left = (await listAccounts(listAccountsSchema.parse({}))).items.filter(({ role }) => role === "admin");
		expect(left.length).toBeGreaterThanOrEqual(1);
	});

	test("every act stands in the administrators' log and in the person's timeline, once", async () => {
		const [ana, bia] = await two();
		for (let twice = 0; twice < 2; twice++) {
			await manageAccount(ana, "bia", { state: "suspended" }, site.clock);
			await manageAccount(ana, "bia", { role: "admin" }, site.clock);
		}
		await manageAccount("command_line", "bia", { state: "active" }, site.clock);
		await resetFactors(ana, "bia", site.clock);
		await makeResetLink(ana, "bia", site.clock);
		const kinds = ["reset_link_made", "factors_reset", "account_restored", "made_administrator", "account_suspended"];
		expect((await log()).map(({ kind }) => kind)).toEqual(kinds);
		expect((await log())[0]).toMatchObject({ sessionId: ana.id, detail: { by: "ana", subject: "bia" } });
		expect((await log())[2]?.detail).toEqual({ subject: "bia" });
		const timeline = (await listEvents(bia.accountId, { limit: 50 })).items;
		expect(timeline.map(({ kind }) => kind)).toEqual(kinds);
		expect(timeline[0]).toMatchObject({ detail: { by: "ana" } });
		expect(timeline.some(({ address, sessionId }) => address || sessionId)).toBe(false);
		expect((await verifyChain(read())).faults).toEqual([]);
	});

	test("a person who lost every second factor gets in by the password again", async () => {
		const [ana, bia] = await two();
		const { secret } = await startTotp(bia, { password: PASSWORD }, site.clock);
		await confirmTotp(bia, { code: generateSync({ secret, epoch: Math.floor(site.clock() / 1000) }) }, site.clock);
		expect(await attempt("bia")).toHaveProperty("secondFactorOf");
		await resetFactors(ana, "bia", site.clock);
		expect(await listFactors(read(), bia.accountId)).toEqual({ totp: false, passkeys: 0, recoveryCodes: 0 });
		await expect(attempt("bia")).resolves.toHaveProperty("sessionId");
	});

	test("a link sets a new password once, within a day, and ends every session", async () => {
		const [ana, bia] = await two();
		const earlier = tokenOf(await makeResetLink(ana, "bia", site.clock));
		const token = tokenOf(await makeResetLink(ana, "bia", site.clock));
		for (const given of [earlier, "made up", ""]) {
			await expect(resetPassword({ token: given, password: AFTER }, DEVICE.address, site.clock)).rejects.toMatchObject({ code: "reset_link_invalid" });
		}
		await expect(resetPassword({ token, password: "1234567890" }, DEVICE.address, site.clock)).rejects.toMatchObject({ code: "invalid_input" });
		const both = await Promise.allSettled([1, 2].map(() => resetPassword({ token, password: AFTER }, DEVICE.address, site.clock)));
		expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
		expect(await findSession(bia.id, site.clock)).toBeNull();
		await expect(attempt("bia")).rejects.toMatchObject({ code: "invalid_credentials" });
		await expect(attempt("bia", AFTER)).resolves.toHaveProperty("sessionId");
		expect((await listEvents(bia.accountId, { limit: 3 })).items).toContainEqual(
			expect.objectContaining({ kind: "password_reset", address: "192.0.2.7", detail: { method: "link" } }),
		);
		const late = tokenOf(await makeResetLink(ana, "bia", site.clock));
		site.pass(24 * 60 * 60_000);
		await expect(resetPassword({ token: late, password: PASSWORD }, DEVICE.address, site.clock)).rejects.toMatchObject({ code: "reset_link_invalid" });
	});

	test("a link leaves the second factor, and takes the trust from devices", async () => {
		const [ana, bia] = await two();
		const { secret } = await startTotp(bia, { password: PASSWORD }, site.clock);
		const codeNow = () => generateSync({ secret, epoch: Math.floor(site.clock() / 1000) });
		await confirmTotp(bia, { code: codeNow() }, site.clock);
		const trusting = loginSchema.parse({ username: "bia", password: PASSWORD, code: codeNow(), trustDevice: true });
		const outcome = await signIn(trusting, DEVICE, site.clock);
		const deviceToken = "deviceToken" in outcome ? outcome.deviceToken : "";
		await resetPassword({ token: tokenOf(await makeResetLink(ana, "bia", site.clock)), password: AFTER }, DEVICE.address, site.clock);
		const again = loginSchema.parse({ username: "bia", password: AFTER });
		expect(await signIn(again, { ...DEVICE, deviceToken }, site.clock)).toHaveProperty("secondFactorOf");
	});

	test("a recovery code sets a new password once, and an unknown name and a wrong code are refused alike", async () => {
		const [, bia] = await two();
		const { secret } = await startTotp(bia, { password: PASSWORD }, site.clock);
		const { recoveryCodes } = await confirmTotp(bia, { code: generateSync({ secret, epoch: Math.floor(site.clock() / 1000) }) }, site.clock);
		const recover = (username: string, code: string) => resetByRecoveryCode({ username, code, password: AFTER }, DEVICE, site.clock);
		const refusals = await Promise.allSettled([recover("bia", "ABCD-EFGH"), recover("nobody-here", "ABCD-EFGH"), recover("ana", recoveryCodes[0] ?? "")]);
		const errors = refusals.map((refusal) => (refusal.status === "rejected" ? { ...refusal.reason, stack: undefined } : "set"));
		expect(errors[0]).toMatchObject({ code: "invalid_credentials" });
		expect(errors).toEqual([errors[0], errors[0], errors[0]]);
		await recover("bia", recoveryCodes[0] ?? "");
		await expect(recover("bia", recoveryCodes[0] ?? "")).rejects.toMatchObject({ code: "invalid_credentials" });
		expect(await attempt("bia", AFTER)).toHaveProperty("secondFactorOf");
		await expect(attempt("bia", AFTER, recoveryCodes[1])).resolves.toHaveProperty("sessionId");
	});

	test("groups, the system account and unknown names are not theirs to manage", async () => {
		const [ana] = await two();
		await administrationLog();
		for (const handle of ["pombo", "nobody-here", ""])
			await expect(manageAccount(ana, handle, { state: "suspended" }, site.clock)).rejects.toMatchObject({ code: "not_found" });
	});

	test("the list pages by handle, filters by state and name, and says who has a second factor", async () => {
		const [ana] = await two();
		await site.person("caio");
		await manageAccount(ana, "caio", { state: "suspended" }, site.clock);
		const list = (query: Record<string, unknown>) => listAccounts(listAccountsSchema.parse(query));
		const first = await list({ limit: 2 });
		expect(first.items.map(({ handle }) => handle)).toEqual(["ana", "bia"]);
		expect((await list({ cursor: first.nextCursor })).items).toMatchObject([{ handle: "caio", state: "suspended", role: "member", secondFactor: false }]);
		expect((await list({ state: "suspended" })).items).toHaveLength(1);
		expect((await list({ query: "bi" })).items.map(({ handle }) => handle)).toEqual(["bia"]);
		expect((await list({ query: "%" })).items).toEqual([]);
	});
});
