import { cookies, headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { findInviter } from "#lib/accounts/profiles/find-inviter";
import { endSession } from "#lib/accounts/sessions/sessions";
import type { RegisterInput } from "#lib/contracts/accounts";
import { enteredLoginSchema, enteredRegisterSchema } from "#lib/contracts/entered-schemas";
import type { Result } from "#lib/contracts/result";
import type { PersonView } from "#lib/contracts/views";
import { clientOf } from "#lib/http/client";
import { errorView, parseInput } from "#lib/http/error-view";
import { preferencesOf } from "#lib/i18n/locale";
import { registerWithWelcome, type WelcomeLetter } from "#lib/mail/sending/register-with-welcome";
import { signOut as closeCookie, signIn as openCookie, RefusedSignIn } from "./auth";
import { rememberInviter } from "./invited-by";
import { limitedRegister } from "./limited-sign-in";
import { findSession } from "./page-session";

/** Creates an account with a welcome message in its inbox, and signs this browser in. `from` is the handle in an invitation's link. */
export async function signUp(input: unknown, from: string | null): Promise<Result<Record<string, never>>> {
	return toResult(async () => {
		const parsed = { ...(await preferences()), ...parseInput(enteredRegisterSchema, input) };
		const inviter = from === null ? null : await findInviter(from);
		const letter = await welcomeLetter(parsed, inviter);
		await limitedRegister(parsed, clientOf(await headers()), (newcomer) => registerWithWelcome(newcomer, letter));
		if (inviter) await rememberInviter(parsed.username, inviter);
		await openCookie("credentials", { username: parsed.username, password: parsed.password, redirect: false });
	});
}

/** Signs this browser in. */
export async function signIn(input: unknown): Promise<Result<Record<string, never>>> {
	return toResult(async () => {
		const { username, password } = parseInput(enteredLoginSchema, input);
		await openCookie("credentials", { username, password, redirect: false });
	});
}

/** Ends the session on the server, its sockets, and the browser's cookie. Throws where the session could not be ended: NextAuth would ignore that. */
export async function signOut(): Promise<void> {
	const session = await findSession();
	if (session) await endSession(session.id);
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

async function toResult(work: () => Promise<void>): Promise<Result<Record<string, never>>> {
	try {
		await work();
		return { ok: true, data: {} };
	} catch (error) {
		const { status: _, ...view } = errorView(error instanceof RefusedSignIn ? error.refusal : error);
		return { ok: false, error: view };
	}
}
