import { generateSync } from "otplib";
import { expect, test } from "vitest";
import { makeToken } from "#lib/accounts/api-tokens/make-token";
import { sessionOfApiToken } from "#lib/accounts/api-tokens/session-of-api-token";
import { changeSiteSettings } from "#lib/accounts/managing/change-site-settings";
import { createSession, findSession, type Session } from "#lib/accounts/sessions/sessions";
import { bus } from "#lib/core/bus";
import { onBothDatabases, PASSWORD } from "../../../tests/fixtures/test-site";
import { confirmTotp } from "./confirm-totp";
import { startTotp } from "./start-totp";

onBothDatabases("a second factor for everybody", (site) => {
	const signedIn = async (handle: string) => {
		const id = await createSession(await site.person(handle), { kind: "web" }, site.clock);
		return (await findSession(id, site.clock)) as Session;
	};
	const addTotp = async (session: Session) => {
		const { secret } = await startTotp(session, { password: PASSWORD }, site.clock);
		await confirmTotp(session, { code: generateSync({ secret, epoch: Math.floor(site.clock() / 1000) }) }, site.clock);
	};

	test("holds back every session and token without one, until it is added", async () => {
		const [ana, bia] = [await signedIn("ana"), await signedIn("bia")];
		const { id, token } = await makeToken(bia, { name: "Door bell", scopes: ["read"] }, site.clock);
		await addTotp(ana);
		const disconnected: string[] = [];
		const onEnded = (session: string) => void disconnected.push(session);
		bus().on("session-ended", onEnded);
		await changeSiteSettings(ana, { requireSecondFactor: true }, site.clock);
		bus().off("session-ended", onEnded);
		expect(disconnected.sort()).toEqual([bia.id, id].sort());
		expect(await findSession(ana.id, site.clock)).not.toHaveProperty("mustAddFactor");
		expect(await findSession(bia.id, site.clock)).toMatchObject({ mustAddFactor: true });
		expect(await sessionOfApiToken(token, site.clock)).toMatchObject({ mustAddFactor: true });
		await addTotp(bia);
		expect(await findSession(bia.id, site.clock)).not.toHaveProperty("mustAddFactor");
		expect(await sessionOfApiToken(token, site.clock)).not.toHaveProperty("mustAddFactor");
	});

	test("is asked of nobody once it is turned off again", async () => {
		const ana = await signedIn("ana");
		await changeSiteSettings(ana, { requireSecondFactor: true }, site.clock);
		expect(await findSession(ana.id, site.clock)).toMatchObject({ mustAddFactor: true });
		await changeSiteSettings(ana, { requireSecondFactor: false }, site.clock);
		expect(await findSession(ana.id, site.clock)).not.toHaveProperty("mustAddFactor");
	});
});
