import { expect, test } from "vitest";
import { findSignUp } from "#lib/accounts/find-sign-up";
import { changeSiteSettings } from "#lib/accounts/managing/change-site-settings";
import { manageAccount } from "#lib/accounts/managing/manage-account";
import { createSession, findSession, type Session } from "#lib/accounts/sessions/sessions";
import { signIn } from "#lib/accounts/sign-in/sign-in";
import { loginSchema } from "#lib/contracts/accounts/sign-in";
import type { SignUpPolicy } from "#lib/contracts/accounts/sign-up-policies";
import { makeGroup } from "../../../tests/fixtures/make-group";
import { onBothDatabases, PASSWORD } from "../../../tests/fixtures/test-site";
import { endInvite } from "./end-invite";
import { listInvites } from "./list-invites";
import { makeInvite } from "./make-invite";

onBothDatabases("who may come", (site) => {
	let ana: Session;
	/** The first account administers, whatever the policy is. */
	const withPolicy = async (signUp: SignUpPolicy) => {
		ana = (await findSession(await createSession(await site.person("ana"), { kind: "web" }, site.clock), site.clock)) as Session;
		await changeSiteSettings(ana, { signUp }, site.clock);
	};
	const inviteFor = async (input: Parameters<typeof makeInvite>[1]) => new URL((await makeInvite(ana, input, site.clock)).url).searchParams.get("invite") ?? "";
	const attempt = (username: string) => signIn(loginSchema.parse({ username, password: PASSWORD }), { kind: "web" }, site.clock);

	test("nobody while sign-up is closed, not even with an invitation", async () => {
		await withPolicy("closed");
		const invite = await inviteFor({});
		await expect(site.person("bia")).rejects.toMatchObject({ code: "sign_up_closed" });
		await expect(site.person("bia", { invite })).rejects.toMatchObject({ code: "sign_up_closed" });
		expect(await findSignUp(invite, site.clock)).toBe("closed");
		expect(await site.rows("SELECT 1 FROM handle WHERE name = 'bia'")).toEqual([]);
	});

	test("who has an invitation, as often as it says and until it ends", async () => {
		await withPolicy("invite");
		await expect(site.person("bia")).rejects.toMatchObject({ code: "invite_required" });
		await expect(site.person("bia", { invite: "made-up" })).rejects.toMatchObject({ code: "invite_required" });
		const twice = await inviteFor({ uses: 2 });
		await site.person("bia", { invite: twice });
		expect(await listInvites(site.clock)).toMatchObject([{ usesLeft: 1, used: 1, by: "ana" }]);
		await site.person("caio", { invite: twice });
		await expect(site.person("duda", { invite: twice })).rejects.toMatchObject({ code: "invite_required" });
		expect(await findSignUp(twice, site.clock)).toBe("spent");
		const short = await inviteFor({ expiresAt: new Date(site.clock() + 60_000).toISOString() });
		expect(await findSignUp(short, site.clock)).toBe("open");
		site.pass(60_001);
		expect(await findSignUp(short, site.clock)).toBe("spent");
		expect(await listInvites(site.clock)).toEqual([]);
	});

	test("an invitation whose account could not be made is not used up, and one that was ended serves nobody", async () => {
		await withPolicy("invite");
		const { id, url } = await makeInvite(ana, { uses: 1 }, site.clock);
		const invite = new URL(url).searchParams.get("invite") ?? "";
		await expect(site.person("ana", { invite })).rejects.toMatchObject({ code: "username_taken" });
		expect(await listInvites(site.clock)).toMatchObject([{ usesLeft: 1, used: 0 }]);
		await endInvite(ana, id, site.clock);
		await expect(site.person("bia", { invite })).rejects.toMatchObject({ code: "invite_required" });
		await expect(endInvite(ana, id, site.clock)).rejects.toMatchObject({ code: "not_found" });
	});

	test("of many who use the last place of an invitation at once, one", async () => {
		await withPolicy("invite");
		const invite = await inviteFor({ uses: 1 });
		const all = await Promise.allSettled(["bia", "caio", "duda"].map((name) => site.person(name, { invite })));
		expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
	});

	test("whom an administrator approves, who cannot sign in before", async () => {
		await withPolicy("approval");
		await site.person("bia");
		await expect(attempt("bia")).rejects.toMatchObject({ code: "account_waiting" });
		await manageAccount(ana, "bia", { state: "active" }, site.clock);
		await expect(attempt("bia")).resolves.toHaveProperty("sessionId");
		await site.person("caio", { invite: await inviteFor({ uses: 1 }) });
		await expect(attempt("caio")).resolves.toHaveProperty("sessionId");
	});

	test("an invitation is for a group that exists, and for a time to come", async () => {
		await withPolicy("open");
		await makeGroup(ana.accountId, "walkers");
		await expect(makeInvite(ana, { group: "nobody-here" }, site.clock)).rejects.toMatchObject({ code: "invalid_input" });
		await expect(makeInvite(ana, { group: "ana" }, site.clock)).rejects.toMatchObject({ code: "invalid_input" });
		await expect(makeInvite(ana, { expiresAt: new Date(site.clock()).toISOString() }, site.clock)).rejects.toMatchObject({ code: "invalid_input" });
		await makeInvite(ana, { group: "walkers" }, site.clock);
		expect(await listInvites(site.clock)).toMatchObject([{ group: "walkers" }]);
	});
});
