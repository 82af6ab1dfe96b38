import { expect, test } from "vitest";
import { findSession, type Session } from "#lib/accounts/sessions/sessions";
import { signIn } from "#lib/accounts/sign-in/sign-in";
import { loginSchema } from "#lib/contracts/accounts/sign-in";
import { onBothDatabases, PASSWORD } from "../../../tests/fixtures/test-site";
import { acknowledgeNotices, listNotices } from "./security-notices";

onBothDatabases("security notices", (site) => {
	const attempt = (deviceToken?: string, password = PASSWORD) =>
		signIn(loginSchema.parse({ username: "ana", password }), { kind: "web", userAgent: "Firefox/140", address: "192.0.2.9", deviceToken }, site.clock);
	const signedIn = async (deviceToken?: string) => {
		const outcome = await attempt(deviceToken);
		if (!("sessionId" in outcome)) throw new Error("a code was asked for");
		return { session: (await findSession(outcome.sessionId, site.clock)) as Session, token: outcome.deviceToken };
	};

	test("name a new device to the others, and not to itself, until they are acknowledged", async () => {
		await site.person("ana");
		const laptop = await signedIn();
		expect(await listNotices(laptop.session)).toBeNull();
		const phone = await signedIn();
		expect(await listNotices(laptop.session)).toMatchObject({ devices: [{ userAgent: "Firefox/140", address: "192.0.2.9" }], guesses: 0 });
		await acknowledgeNotices(phone.session.accountId);
		expect(await listNotices(laptop.session)).toBeNull();
		await signedIn(phone.token);
		expect(await listNotices(laptop.session)).toBeNull();
	});

	test("say that somebody guessed, from the third wrong password on", async () => {
		await site.person("ana");
		const { session } = await signedIn();
		await acknowledgeNotices(session.accountId);
		for (let n = 1; n <= 4; n++) {
			await expect(attempt(undefined, "a wrong password")).rejects.toMatchObject({ code: "invalid_credentials" });
			expect(await listNotices(session)).toEqual(n < 3 ? null : { devices: [], guesses: n });
		}
	});

	test("are nobody else's", async () => {
		await site.person("ana");
		await signedIn();
		await signedIn();
		const bia = await site.person("bia");
		expect(await listNotices({ id: "none" as Session["id"], accountId: bia })).toBeNull();
	});
});
