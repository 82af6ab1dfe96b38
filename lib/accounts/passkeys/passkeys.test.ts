import { expect, test } from "vitest";
import { listFactors } from "#lib/accounts/factors/list-factors";
import { createSession, findSession, type Session } from "#lib/accounts/sessions/sessions";
import { issueTicket } from "#lib/accounts/sign-in/second-step";
import { signIn } from "#lib/accounts/sign-in/sign-in";
import { listEvents } from "#lib/audit/list-events";
import { loginSchema } from "#lib/contracts/accounts/sign-in";
import { LIMITS } from "#lib/core/limits";
import { read } from "#lib/db/store";
import { SoftwarePasskey } from "../../../tests/fixtures/software-passkey";
import { onBothDatabases, PASSWORD } from "../../../tests/fixtures/test-site";
import { addPasskey } from "./add-passkey";
import { beginPasskey } from "./begin-passkey";
import { listPasskeys } from "./list-passkeys";
import { beginPasskeySignIn, signInWithPasskey } from "./passkey-sign-in";
import { removePasskey } from "./remove-passkey";

const DEVICE = { kind: "web", userAgent: "A browser", address: "192.0.2.7" } as const;
const REFUSED = { code: "passkey_refused" };
type Ceremony = Parameters<SoftwarePasskey["get"]>[1];

onBothDatabases("passkeys", (site) => {
	const signedIn = async (handle = "ana") => {
		const id = await createSession(await site.person(handle), { kind: "web" }, site.clock);
		return (await findSession(id, site.clock)) as Session;
	};
	const add = async (session: Session, passkey: SoftwarePasskey, ceremony?: Ceremony) => {
		const { options, ticket } = await beginPasskey(session, { password: PASSWORD }, site.clock);
		return addPasskey(session, { ticket, name: "The blue key", response: passkey.create(options.challenge, ceremony) }, site.clock);
	};
	const attempt = async (passkey: SoftwarePasskey, ceremony?: Ceremony, secondStep?: string) => {
		const { options, ticket } = await beginPasskeySignIn(site.clock);
		return signInWithPasskey({ ticket, response: passkey.get(options.challenge, ceremony) }, DEVICE, secondStep, site.clock);
	};

	test("opens a session without a name and a password, which stands in the timeline", async () => {
		const [session, passkey] = [await signedIn(), new SoftwarePasskey()];
		await add(session, passkey);
		const { sessionId } = await attempt(passkey);
		expect(await findSession(sessionId, site.clock)).toMatchObject({ handle: "ana" });
		expect((await listEvents(session.accountId, { limit: 2 })).items).toMatchObject([
			{ kind: "signed_in", detail: { method: "passkey" } },
			{ kind: "passkey_added", detail: { name: "The blue key" } },
		]);
		expect(await listPasskeys(session.accountId)).toMatchObject([{ name: "The blue key", lastUsedAt: new Date(site.clock()).toISOString() }]);
	});

	test("with the first come recovery codes, and the password alone no longer opens a session", async () => {
		const session = await signedIn();
		expect((await add(session, new SoftwarePasskey())).recoveryCodes).toHaveLength(10);
		expect((await add(session, new SoftwarePasskey())).recoveryCodes).toBeUndefined();
		expect(await signIn(loginSchema.parse({ username: "ana", password: PASSWORD }), DEVICE, site.clock)).toEqual({ secondFactorOf: session.accountId });
	});

	test("making one takes the password", async () => {
		const session = await signedIn();
		await expect(beginPasskey(session, { password: "not the password" }, site.clock)).rejects.toMatchObject({ code: "invalid_input" });
	});

	test.each<[string, Ceremony]>([
		["of another site's page", { origin: "https://pombo.example" }],
		["for another host", { rpID: "pombo.example" }],
	])("an answer %s is refused, when making one and when signing in", async (_case, ceremony) => {
		const [session, passkey] = [await signedIn(), new SoftwarePasskey()];
		await expect(add(session, passkey, ceremony)).rejects.toMatchObject(REFUSED);
		await add(session, passkey);
		await expect(attempt(passkey, ceremony)).rejects.toMatchObject(REFUSED);
		expect((await listEvents(session.accountId, { limit: 1 })).items).toMatchObject([{ kind: "second_factor_failed", address: "192.0.2.7" }]);
	});

	test("alone it must have verified the person; after the password holding it is enough", async () => {
		const [session, passkey] = [await signedIn(), new SoftwarePasskey()];
		await add(session, passkey);
		await expect(attempt(passkey, { verified: false })).rejects.toMatchObject(REFUSED);
		const ticket = await issueTicket(session.accountId, site.clock);
		await expect(attempt(passkey, { verified: false }, ticket)).resolves.toHaveProperty("sessionId");
		await expect(attempt(passkey, { verified: false }, ticket)).rejects.toMatchObject(REFUSED);
	});

	test("the password of one account does not stand in for another's finger", async () => {
		const [ana, bia, passkey] = [await signedIn(), await signedIn("bia"), new SoftwarePasskey()];
		await add(ana, passkey);
		await expect(attempt(passkey, { verified: false }, await issueTicket(bia.accountId, site.clock))).rejects.toMatchObject(REFUSED);
	});

	test("an answer serves once, and for its own challenge", async () => {
		const [session, passkey] = [await signedIn(), new SoftwarePasskey()];
		await add(session, passkey);
		const { options, ticket } = await beginPasskeySignIn(site.clock);
		const response = passkey.get(options.challenge);
		const use = (given: string) => signInWithPasskey({ ticket: given, response }, DEVICE, undefined, site.clock);
		await expect(use((await beginPasskeySignIn(site.clock)).ticket)).rejects.toMatchObject(REFUSED);
		const both = await Promise.allSettled([use(ticket), use(ticket)]);
		expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
		await expect(use(ticket)).rejects.toMatchObject(REFUSED);
	});

	test("a challenge is valid for five minutes, and one person's is no use to another", async () => {
		const [ana, bia, passkey] = [await signedIn(), await signedIn("bia"), new SoftwarePasskey()];
		const { options, ticket } = await beginPasskey(ana, { password: PASSWORD }, site.clock);
		const input = { ticket, name: "Hers", response: passkey.create(options.challenge) };
		await expect(addPasskey(bia, input, site.clock)).rejects.toMatchObject(REFUSED);
		const late = await beginPasskey(ana, { password: PASSWORD }, site.clock);
		site.pass(5 * 60_000);
		await expect(addPasskey(ana, { ...input, ticket: late.ticket, response: passkey.create(late.options.challenge) }, site.clock)).rejects.toMatchObject(
			REFUSED,
		);
		expect(await listPasskeys(ana.accountId)).toEqual([]);
	});

	test("a counter that does not grow is one of a copy", async () => {
		const [session, passkey] = [await signedIn(), new SoftwarePasskey()];
		await add(session, passkey, { counter: 4 });
		await expect(attempt(passkey, { counter: 5 })).resolves.toBeDefined();
		for (const counter of [5, 3, 0]) await expect(attempt(passkey, { counter })).rejects.toMatchObject(REFUSED);
		await expect(attempt(passkey, { counter: 6 })).resolves.toBeDefined();
	});

	test("one that nobody has, a forged signature and one of a deleted account are refused alike", async () => {
		const [session, passkey] = [await signedIn(), new SoftwarePasskey()];
		await add(session, passkey);
		await expect(attempt(new SoftwarePasskey())).rejects.toMatchObject(REFUSED);
		const { options, ticket } = await beginPasskeySignIn(site.clock);
		const forged = { ...new SoftwarePasskey().get(options.challenge), id: passkey.id.toString("base64url"), rawId: passkey.id.toString("base64url") };
		await expect(signInWithPasskey({ ticket, response: forged }, DEVICE, undefined, site.clock)).rejects.toMatchObject(REFUSED);
		await site.run("UPDATE account SET deleted_at = 1 WHERE id = ?", session.accountId);
		await expect(attempt(passkey)).rejects.toMatchObject(REFUSED);
	});

	test("a passkey that is stored already is refused, also for another account", async () => {
		const [ana, bia, passkey] = [await signedIn(), await signedIn("bia"), new SoftwarePasskey()];
		await add(ana, passkey);
		for (const session of [ana, bia]) await expect(add(session, passkey)).rejects.toMatchObject(REFUSED);
	});

	test(`an account has at most ${LIMITS.passkeysMax}`, async () => {
		const session = await signedIn();
		await add(session, new SoftwarePasskey());
		for (let more = 1; more < LIMITS.passkeysMax; more++)
			await site.run(
				"INSERT INTO passkey (id, account_id, credential_id, public_key, sign_count, transports, name, backed_up, created_at) SELECT ?, account_id, ?, public_key, 0, '', 'x', FALSE, 1 FROM passkey LIMIT 1",
				`p${more}`,
				`c${more}`,
			);
		await expect(add(session, new SoftwarePasskey())).rejects.toMatchObject({ code: "too_many_passkeys" });
	});

	test("a removed one opens nothing; with the last one the recovery codes end, and others' stay", async () => {
		const [ana, bia, passkey] = [await signedIn(), await signedIn("bia"), new SoftwarePasskey()];
		const { passkey: view } = await add(ana, passkey);
		await expect(removePasskey(bia, view.id, site.clock)).rejects.toMatchObject({ code: "not_found" });
		await removePasskey(ana, view.id, site.clock);
		await expect(removePasskey(ana, view.id, site.clock)).rejects.toMatchObject({ code: "not_found" });
		await expect(attempt(passkey)).rejects.toMatchObject(REFUSED);
		expect(await listFactors(read(), ana.accountId)).toEqual({ totp: false, passkeys: 0, recoveryCodes: 0 });
	});
});
