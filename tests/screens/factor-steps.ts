import { generateSync } from "otplib";
import { DEMO_PASSWORD } from "../../prisma/seed/team/demo-people";
import type { Visit } from "./visitors";

let serial = 0;

/** A new account with an authenticator app, made over the API, at the second step of its sign-in. Resolves to its recovery codes. */
export async function reachSecondStep({ page, translate }: Visit): Promise<string[]> {
	const handle = `inga${process.pid}x${serial++}`;
	const call = async (path: string, data: object, token?: string) => {
		const answer = await page.request.post(`/api/v1${path}`, { data, ...(token ? { headers: { authorization: `Bearer ${token}` } } : {}) });
		if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}`);
		return answer.json();
	};
	const { access } = await call("/auth/register", { username: handle, displayName: "Inga Duarte", password: DEMO_PASSWORD });
	const { secret } = await call("/me/totp", { password: DEMO_PASSWORD }, access);
	const { recoveryCodes } = await call("/me/totp/confirm", { code: generateSync({ secret }) }, access);
	await page.getByLabel(translate("auth.username")).fill(handle);
	await page.getByRole("textbox", { name: translate("auth.password") }).fill(DEMO_PASSWORD);
	await page.getByRole("button", { name: translate("auth.signIn") }).click();
	await page.getByLabel(translate("auth.code"), { exact: true }).waitFor();
	return recoveryCodes;
}

/** The second step, with a code that is wrong. */
export async function failSecondStep(visit: Visit): Promise<void> {
	await reachSecondStep(visit);
	await visit.page.getByLabel(visit.translate("auth.code"), { exact: true }).fill("000000");
	await visit.page.getByText(visit.translate("errors.wrong_code")).waitFor();
}

/** The security settings with an authenticator app that is on, and new recovery codes. */
export async function showRecoveryCodes(visit: Visit): Promise<void> {
	const { page, translate } = visit;
	const [first = "", second = ""] = await reachSecondStep(visit);
	await page.getByLabel(translate("auth.code"), { exact: true }).fill(first);
	await page.getByRole("button", { name: translate("auth.signIn") }).click();
	await page.waitForURL("**/inbox");
	await page.goto("/settings/security");
	await page.getByRole("button", { name: translate("settings.security.codes.renew") }).click();
	await confirmPassword(visit, second, translate("settings.security.codes.renew"));
	await page.getByRole("button", { name: translate("settings.security.codes.kept") }).waitFor();
}

/** The QR code of an authenticator app that is being set up. */
export async function setUpTotp(visit: Visit): Promise<void> {
	await visit.page.getByRole("button", { name: visit.translate("settings.security.totp.setUp") }).click();
	await confirmPassword(visit, null, visit.translate("settings.security.totp.goOn"));
	await visit.page.getByRole("img", { name: visit.translate("settings.security.totp.qr") }).waitFor();
}

export async function askForPassword({ page, translate }: Visit): Promise<void> {
	await page.getByRole("button", { name: translate("settings.security.passkeys.add") }).click();
	await page.getByRole("button", { name: translate("settings.security.passkeys.make") }).click();
	await page.getByText(translate("settings.security.passwordMissing")).waitFor();
}

export async function makeToken({ page, translate }: Visit): Promise<void> {
	await page.getByLabel(translate("settings.tokens.name")).fill("Door bell");
	await page.getByRole("button", { name: translate("settings.tokens.make") }).click();
	await page.getByRole("button", { name: translate("settings.tokens.kept") }).waitFor();
}

async function confirmPassword({ page, translate }: Visit, code: string | null, submit: string): Promise<void> {
	await page
		.getByRole("textbox", { name: translate("settings.security.password.current") })
		.first()
		.fill(DEMO_PASSWORD);
	if (code) await page.getByLabel(translate("settings.security.code"), { exact: true }).fill(code);
	await page.getByRole("button", { name: submit }).click();
}

export async function askToDelete({ page, translate }: Visit): Promise<void> {
	await page.getByRole("button", { name: translate("settings.leaving.delete.begin") }).click();
	await page.getByRole("checkbox").waitFor();
}

const PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1";

/** A new account in its inbox, that was then signed in to on a device which it does not know. */
export async function signInElsewhere({ page, translate }: Visit): Promise<void> {
	const account = { username: `elsa${process.pid}x${serial++}`, password: DEMO_PASSWORD };
	const post = async (path: string, data: object) => {
		const answer = await page.request.post(`/api/v1${path}`, { data, headers: { "user-agent": PHONE } });
		if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}`);
	};
	await post("/auth/register", { ...account, displayName: "Elsa Duarte" });
	await page.getByLabel(translate("auth.username")).fill(account.username);
	await page.getByRole("textbox", { name: translate("auth.password") }).fill(account.password);
	await page.getByRole("button", { name: translate("auth.signIn") }).click();
	await page.waitForURL("**/inbox");
	await post("/auth/login", account);
	await page.reload();
	await page.getByRole("complementary", { name: translate("shell.security.label") }).waitFor();
}
