import { generateSync } from "otplib";
import { expect, test } from "vitest";
import { findSession, type Session } from "#lib/accounts/sessions/sessions";
import { TRUST_MS } from "#lib/accounts/sign-in/devices";
import { finishSignIn, issueTicket } from "#lib/accounts/sign-in/second-step";
import { signIn } from "#lib/accounts/sign-in/sign-in";
import { listEvents } from "#lib/audit/list-events";
import { loginSchema } from "#lib/contracts/accounts/sign-in";
import { read } from "#lib/db/store";
import { onBothDatabases, PASSWORD } from "../../../tests/fixtures/test-site";
import { confirmTotp } from "./confirm-totp";
import { listFactors } from "./list-factors";
import { renewRecoveryCodes } from "./renew-recovery-codes";
import { startTotp } from "./start-totp";
import { stopTotp } from "./stop-totp";

const STEP_MS = 30_000;
const DEVICE = { kind: "web", userAgent: "A browser", address: "192.0.2.7" } as const;
const WRONG_PASSWORD = { code: "invalid_input", extra: { errors: [{ path: "password", code: "wrong_password" }] } };
const WRONG_CODE = { code: "invalid_input", extra: { errors: [{ path: "code", code: "wrong_code" }] } };
const REFUSED_CODE = { code: "invalid_credentials", extra: { errors: [{ path: "code", code: "wrong_code" }] } };

onBothDatabases("the second factor", (site) => {
	const attempt = (input: Record<string, unknown> = {}, deviceToken?: string) =>
		signIn(loginSchema.parse({ username: "ana", password: PASSWORD, ...input }), { ...DEVICE, deviceToken }, site.clock);
	const signedIn = async (...input: Parameters<typeof attempt>) => {
		const outcome = await attempt(...input);
		if ("secondFactorOf" in outcome) throw new Error("a second factor is needed");
		return outcome;
	};
	const codeOf = (secret: string, stepsAway = 0) => generateSync({ secret, epoch: Math.floor(site.clock() / 1000) + stepsAway * 30 });
	const ana = async () => {
		await site.person("ana");
		return (await findSession((await signedIn()).sessionId, site.clock)) as Session;
	};
	const withTotp = async () => {
		const session = await ana();
		const { secret } = await startTotp(session, { password: PASSWORD }, site.clock);
		const { recoveryCodes } = await confirmTotp(session, { code: codeOf(secret) }, site.clock);
		return { session, secret, recoveryCodes };
	};

	test("an authenticator app counts once a code of it confirmed it", async () => {
		const session = await ana();
		const { secret, uri } = await startTotp(session, { password: PASSWORD }, site.clock);
		expect(uri).toContain(`secret=${secret}`);
		expect(uri).toMatch(/^otpauth:\/\/totp\/Pombo:ana/);
		await expect(signedIn()).resolves.toBeDefined();
		await expect(confirmTotp(session, { code: "000000" === codeOf(secret) ? "000001" : "000000" }, site.clock)).rejects.toMatchObject(WRONG_CODE);
		const { recoveryCodes } = await confirmTotp(session, { code: codeOf(secret) }, site.clock);
		expect(new Set(recoveryCodes).size).toBe(10);
		expect(await attempt()).toEqual({ secondFactorOf: session.accountId });
	});

	test("setting it up takes the password, and a second one is refused while it is on", async () => {
		const session = await ana();
		await expect(startTotp(session, { password: "not the password" }, site.clock)).rejects.toMatchObject(WRONG_PASSWORD);
		const { secret } = await startTotp(session, { password: PASSWORD }, site.clock);
		await confirmTotp(session, { code: codeOf(secret) }, site.clock);
		await expect(startTotp(session, { password: PASSWORD }, site.clock)).rejects.toMatchObject({ code: "factor_exists" });
		await expect(confirmTotp(session, { code: codeOf(secret, 1) }, site.clock)).rejects.toMatchObject({ code: "factor_exists" });
	});

	test("of two confirmations at once, one returns codes, and those are the ones that serve", async () => {
		const session = await ana();
		const { secret } = await startTotp(session, { password: PASSWORD }, site.clock);
		const code = codeOf(secret);
		const both = await Promise.allSettled([confirmTotp(session, { code }, site.clock), confirmTotp(session, { code }, site.clock)]);
		const codes = both.flatMap((result) => (result.status === "fulfilled" ? result.value.recoveryCodes : []));
		expect(codes).toHaveLength(10);
		await expect(signedIn({ code: codes[0] })).resolves.toBeDefined();
	});

	test.each([-1, 0, 1])("a code %i steps away opens a session", async (steps) => {
		const { secret } = await withTotp();
		await expect(signedIn({ code: codeOf(secret, steps) })).resolves.toBeDefined();
	});

	test.each([-2, 2])("a code %i steps away is refused", async (steps) => {
		const { secret } = await withTotp();
		await expect(attempt({ code: codeOf(secret, steps) })).rejects.toMatchObject(REFUSED_CODE);
	});

	test("a code serves once, also of two sign-ins at the same time, and earlier ones end with it", async () => {
		const { secret } = await withTotp();
		const code = codeOf(secret);
		const both = await Promise.allSettled([attempt({ code }), attempt({ code })]);
		expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
		await expect(attempt({ code })).rejects.toMatchObject(REFUSED_CODE);
		await expect(attempt({ code: codeOf(secret, -1) })).rejects.toMatchObject(REFUSED_CODE);
		site.pass(STEP_MS);
		await expect(signedIn({ code: codeOf(secret) })).resolves.toBeDefined();
	});

	test.each(["", "12345", "1234567", "abcdef", "１２３４５６", "\u0000", "9".repeat(64)])("the malformed code %j is refused as any wrong one", async (code) => {
		await withTotp();
		if (code === "") return expect(await attempt({ code })).toHaveProperty("secondFactorOf");
		await expect(attempt({ code })).rejects.toMatchObject(REFUSED_CODE);
	});

	test("a code is no use without the password", async () => {
		const { secret, recoveryCodes } = await withTotp();
		for (const code of [codeOf(secret), recoveryCodes[0]])
			await expect(attempt({ password: "not the password", code })).rejects.toMatchObject({ code: "invalid_credentials" });
		await expect(signedIn({ code: codeOf(secret) })).resolves.toBeDefined();
	});

	test("a recovery code serves once, in any spelling, and says in the timeline how many are left", async () => {
		const { session, recoveryCodes } = await withTotp();
		const [first = "", second = ""] = recoveryCodes;
		await expect(signedIn({ code: ` ${first.toLowerCase().replace("-", " ")} ` })).resolves.toBeDefined();
		await expect(attempt({ code: first })).rejects.toMatchObject(REFUSED_CODE);
		const both = await Promise.allSettled([attempt({ code: second }), attempt({ code: second })]);
		expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
		const { items } = await listEvents(session.accountId, { limit: 50 });
		expect(items.filter(({ kind }) => kind === "recovery_code_used").map(({ detail }) => detail?.left)).toEqual([8, 9]);
	});

	test("recovery codes of one account do not serve another", async () => {
		const { recoveryCodes } = await withTotp();
		await site.person("bia");
		await site.run("INSERT INTO recovery_code (account_id, hash) SELECT id, 'x' FROM account WHERE handle = 'bia'");
		await site.run("UPDATE totp SET account_id = account_id");
		const bia = loginSchema.parse({ username: "bia", password: PASSWORD, code: recoveryCodes[0] });
		// She has no second factor: the code is not looked at.
		await expect(signIn(bia, DEVICE, site.clock)).resolves.toHaveProperty("sessionId");
		expect((await listFactors(read(), (await site.rows<{ id: never }>("SELECT id FROM account WHERE handle = 'ana'"))[0]?.id as never)).recoveryCodes).toBe(10);
	});

	test("new recovery codes take the password and a code, and end the ones before", async () => {
		const { session, secret, recoveryCodes } = await withTotp();
		await expect(renewRecoveryCodes(session, { password: "not the password", code: codeOf(secret) }, site.clock)).rejects.toMatchObject(WRONG_PASSWORD);
		await expect(renewRecoveryCodes(session, { password: PASSWORD }, site.clock)).rejects.toMatchObject({ code: "second_factor_required" });
		await expect(renewRecoveryCodes(session, { password: PASSWORD, code: "ABCD-EFGH" }, site.clock)).rejects.toMatchObject(WRONG_CODE);
		const renewed = await renewRecoveryCodes(session, { password: PASSWORD, code: codeOf(secret) }, site.clock);
		await expect(attempt({ code: recoveryCodes[0] })).rejects.toMatchObject(REFUSED_CODE);
		await expect(signedIn({ code: renewed.recoveryCodes[0] })).resolves.toBeDefined();
	});

	test("without a second factor there are no recovery codes", async () => {
		const session = await ana();
		await expect(renewRecoveryCodes(session, { password: PASSWORD }, site.clock)).rejects.toMatchObject({ code: "not_found" });
	});

	test("turning it off takes the password and a code, and ends the recovery codes", async () => {
		const { session, secret, recoveryCodes } = await withTotp();
		await expect(stopTotp(session, { password: "not the password", code: codeOf(secret) }, site.clock)).rejects.toMatchObject(WRONG_PASSWORD);
		await expect(stopTotp(session, { password: PASSWORD, code: "ABCD-EFGH" }, site.clock)).rejects.toMatchObject(WRONG_CODE);
		await stopTotp(session, { password: PASSWORD, code: codeOf(secret) }, site.clock);
		expect(await listFactors(read(), session.accountId)).toEqual({ totp: false, passkeys: 0, recoveryCodes: 0 });
		await expect(signedIn({ code: recoveryCodes[0] })).resolves.toBeDefined();
		await expect(stopTotp(session, { password: PASSWORD, code: codeOf(secret, 1) }, site.clock)).rejects.toMatchObject({ code: "not_found" });
	});

	test("a device that was trusted needs no code for 30 days, and another one does", async () => {
		const { secret } = await withTotp();
		const { deviceToken } = await signedIn({ code: codeOf(secret), trustDevice: true });
		await expect(signedIn({}, deviceToken)).resolves.toMatchObject({ deviceToken, isNewDevice: false });
		for (const other of [undefined, "made up", deviceToken.toUpperCase()]) expect(await attempt({}, other)).toHaveProperty("secondFactorOf");
		site.pass(TRUST_MS);
		expect(await attempt({}, deviceToken)).toHaveProperty("secondFactorOf");
	});

	test("a trusted device is trusted for the account that trusted it alone", async () => {
		const { secret } = await withTotp();
		const { deviceToken } = await signedIn({ code: codeOf(secret), trustDevice: true });
		await site.person("bia");
		await site.run("UPDATE totp SET account_id = (SELECT id FROM account WHERE handle = 'bia')");
		const bia = loginSchema.parse({ username: "bia", password: PASSWORD });
		expect(await signIn(bia, { ...DEVICE, deviceToken }, site.clock)).toHaveProperty("secondFactorOf");
	});

	test("a password alone trusts no device", async () => {
		const session = await ana();
		const { deviceToken } = await signedIn({ trustDevice: true });
		const { secret } = await startTotp(session, { password: PASSWORD }, site.clock);
		await confirmTotp(session, { code: codeOf(secret) }, site.clock);
		expect(await attempt({}, deviceToken)).toHaveProperty("secondFactorOf");
	});

	test("a ticket opens one session, by a right code, within ten minutes", async () => {
		const { session, secret } = await withTotp();
		const ticket = await issueTicket(session.accountId, site.clock);
		const finish = (code: string, given = ticket) => finishSignIn({ ticket: given, code, trustDevice: false }, DEVICE, site.clock);
		await expect(finish("ABCD-EFGH")).rejects.toMatchObject(REFUSED_CODE);
		await expect(finish(codeOf(secret), "made up")).rejects.toMatchObject({ code: "sign_in_expired" });
		const { sessionId } = await finish(codeOf(secret));
		expect(await findSession(sessionId, site.clock)).toMatchObject({ handle: "ana" });
		site.pass(STEP_MS);
		await expect(finish(codeOf(secret))).rejects.toMatchObject({ code: "sign_in_expired" });
		const late = await issueTicket(session.accountId, site.clock);
		site.pass(10 * 60_000);
		await expect(finish(codeOf(secret), late)).rejects.toMatchObject({ code: "sign_in_expired" });
	});

	test("refused passwords and codes stand in the timeline, with where they came from", async () => {
		const { session } = await withTotp();
		await attempt({ password: "not the password" }).catch(() => undefined);
		await attempt({ code: "ABCD-EFGH" }).catch(() => undefined);
		const { items } = await listEvents(session.accountId, { limit: 2 });
		expect(items.map(({ kind }) => kind)).toEqual(["second_factor_failed", "sign_in_failed"]);
		expect(items[0]).toMatchObject({ address: "192.0.2.7", detail: { userAgent: "A browser" } });
	});

	test("neither secret nor codes stand in the database in clear", async () => {
		const { secret, recoveryCodes } = await withTotp();
		const { deviceToken } = await signedIn({ code: codeOf(secret), trustDevice: true });
		const stored = await Promise.all(["totp", "recovery_code", "device", "audit_event", "one_time_token"].map((table) => site.rows(`SELECT * FROM ${table}`)));
		const text = JSON.stringify(stored, (_key, value) => (value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : value));
		for (const value of [secret, deviceToken, ...recoveryCodes, ...recoveryCodes.map((code) => code.replace("-", ""))]) expect(text).not.toContain(value);
	});
});
