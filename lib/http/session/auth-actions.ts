import { cookies, headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { isActive } from "#lib/accounts/is-active";
import { findInviter } from "#lib/accounts/profiles/find-inviter";
import { signOut as endOwnSession } from "#lib/accounts/sessions/end-sessions";
import { issueTicket } from "#lib/accounts/sign-in/second-step";
import { signInNewcomer } from "#lib/accounts/sign-in/sign-in-newcomer";
import { type RegisterInput, secondStepSchema } from "#lib/contracts/accounts/sign-in";
import type { Result } from "#lib/contracts/result";
import { enteredLoginSchema, enteredRegisterSchema } from "#lib/contracts/text/entered-schemas";
import type { PersonView } from "#lib/contracts/views";
import { clientOf, deviceOf } from "#lib/http/client";
import { parseInput } from "#lib/http/error-view";
import { preferencesOf } from "#lib/i18n/locale";
import { registerWithWelcome, type WelcomeLetter } from "#lib/mail/sending/register-with-welcome";
import { signOut as closeCookie } from "./auth";
import { deviceTokenOfBrowser, openBrowserSession } from "./browser-session";
import { rememberInviter } from "./invited-by";
import { limitedRegister, limitedSecondStep, limitedSignIn } from "./limited-sign-in";
import { findSession } from "./page-session";
import { forgetTicket, rememberTicket, ticketOfBrowser } from "./second-step-cookie";
import { toResult } from "./to-result";

/** Creates an account with a welcome message in its inbox, and signs this browser in, unless an administrator decides first. `from` is the handle in an invitation's link. */
export async function signUp(input: unknown, from: string | null): Promise<Result<{ waits: boolean }>> {
	return toResult(async () => {
		const parsed = { ...(await preferences()), ...parseInput(enteredRegisterSchema, input) };
		const inviter = from === null ? null : await findInviter(from);
		const letter = await welcomeLetter(parsed, inviter);
		const client = clientOf(await headers());
		const accountId = await limitedRegister(parsed, client, (newcomer) => registerWithWelcome(newcomer, letter));
		if (!(await isActive(accountId))) return { waits: true };
		if (inviter) await rememberInviter(parsed.username, inviter);
		await openBrowserSession(await signInNewcomer(accountId, deviceOf(client, "web")));
		return { waits: false };
	});
}

/** The first step of a sign-in: opens this browser's session, or remembers that the second step comes next. */
export async function signIn(input: unknown): Promise<Result<{ needsCode: boolean }>> {
	return toResult(async () => {
		const deviceToken = await deviceTokenOfBrowser();
		const outcome = await limitedSignIn({ ...parseInput(enteredLoginSchema, input), deviceToken }, clientOf(await headers()), "web");
		if ("secondFactorOf" in outcome) {
			await rememberTicket(await issueTicket(outcome.secondFactorOf));
			return { needsCode: true };
		}
		await openBrowserSession(outcome);
		return { needsCode: false };
	});
}

/** The second step: opens this browser's session by a code. */
export async function finishSignIn(input: unknown): Promise<Result<Record<string, never>>> {
	return toResult(async () => {
		const parsed = parseInput(secondStepSchema, input);
		const ticket = (await ticketOfBrowser()) ?? "";
		await openBrowserSession(await limitedSecondStep({ ...parsed, ticket }, clientOf(await headers()), await deviceTokenOfBrowser()));
		await forgetTicket();
		return {};
	});
}

/** Ends the session on the server, its sockets, and the browser's cookie. Throws where the session could not be ended: NextAuth would ignore that. */
export async function signOut(): Promise<void> {
	const session = await findSession();
	if (session) await endOwnSession(session);
	await closeCookie({ redirect: false });
}

/** In the language of the form. */
async function welcomeLetter({ username, displayName }: RegisterInput, inviter: PersonView | null): Promise<WelcomeLetter> {
	const t = await getTranslations("welcome");
	const invited = inviter ? `${t("invited", { name: inviter.name, handle: inviter.handle })}\n\n` : "";
	return { subject: t("subject"), text: t("text", { name: displayName?.split(" ")[0] || username, handle: username, invited }) };
}

/** The language and time zone of this browser. */
async function preferences() {
	const [cookieStore, requestHeaders] = await Promise.all([cookies(), headers()]);
	return preferencesOf((name) => cookieStore.get(name)?.value, requestHeaders.get("accept-language"));
}
