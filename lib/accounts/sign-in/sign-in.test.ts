import { expect, test } from "vitest";
import { findSession } from "#lib/accounts/sessions/sessions";
import { loginSchema } from "#lib/contracts/accounts/sign-in";
import { onBothDatabases, PASSWORD } from "../../../tests/fixtures/test-site";
import { signIn } from "./sign-in";

const attempt = async (username: string, password: string) => {
	const outcome = await signIn(loginSchema.parse({ username, password }), { kind: "web", userAgent: "A browser" });
	if ("secondFactorOf" in outcome) throw new Error("a second factor is needed");
	return outcome;
};

onBothDatabases("signing in", (site) => {
	test("the right password opens a session for the account", async () => {
		const ana = await site.person("ana");
		const { accountId, sessionId } = await attempt("ana", PASSWORD);
		expect(accountId).toBe(ana);
		expect(await findSession(sessionId)).toEqual({ id: sessionId, accountId: ana, handle: "ana", admin: true });
	});

	test("the name may be typed in capitals and with an @", async () => {
		await site.person("ana");
		await expect(attempt(" @Ana", PASSWORD)).resolves.toBeDefined();
	});

	test("an unknown name and a wrong password give the same error", async () => {
		await site.person("ana");
		const refusals = await Promise.allSettled([attempt("ana", "not the password"), attempt("nobody-here", PASSWORD)]);
		const errors = refusals.map((refusal) => (refusal.status === "rejected" ? { ...refusal.reason, stack: undefined } : "signed in"));
		expect(errors[0]).toMatchObject({ code: "invalid_credentials" });
		expect(errors[1]).toEqual(errors[0]);
		expect(await site.rows("SELECT id FROM session")).toEqual([]);
	});

	test("the same password in another Unicode form is the same password", async () => {
		await site.person("ana", { password: "um café às três" });
		await expect(attempt("ana", "um café às três".normalize("NFD"))).resolves.toBeDefined();
	});

	test("a password longer than bcrypt's 72 bytes counts to its end", async () => {
		const long = "a sentence that goes on and on ".repeat(5);
		await site.person("ana", { password: `${long}one` });
		await expect(attempt("ana", `${long}two`)).rejects.toMatchObject({ code: "invalid_credentials" });
	});

	test("a deleted account cannot sign in", async () => {
		const ana = await site.person("ana");
		await site.run("UPDATE account SET deleted_at = 1 WHERE id = ?", ana);
		await expect(attempt("ana", PASSWORD)).rejects.toMatchObject({ code: "invalid_credentials" });
	});
});
