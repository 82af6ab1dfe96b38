import { cookies, headers } from "next/headers";
import { loginSchema, registerSchema } from "#lib/contracts/accounts";
import type { Result } from "#lib/contracts/result";
import { preferencesOf } from "#lib/i18n/locale";
import { signOut as closeCookie, signIn as openCookie, RefusedSignIn } from "./auth";
import { clientOf } from "./client";
import { errorView, parseInput } from "./error-view";
import { limitedRegister } from "./limited-sign-in";

/** Makes an account and signs this browser in. */
export async function signUp(input: unknown): Promise<Result<Record<string, never>>> {
	return answered(async () => {
		const parsed = { ...(await preferences()), ...parseInput(registerSchema, input) };
		await limitedRegister(parsed, clientOf(await headers()));
		await openCookie("credentials", { username: parsed.username, password: parsed.password, redirect: false });
	});
}

/** Signs this browser in. */
export async function signIn(input: unknown): Promise<Result<Record<string, never>>> {
	return answered(async () => {
		const { username, password } = parseInput(loginSchema, input);
		await openCookie("credentials", { username, password, redirect: false });
	});
}

/** Ends the session on the server, its sockets, and the browser's cookie. */
export async function signOut(): Promise<void> {
	await closeCookie({ redirect: false });
}

/** The language and the time zone in which this browser was shown the form. */
async function preferences() {
	const [jar, sent] = await Promise.all([cookies(), headers()]);
	return preferencesOf((name) => jar.get(name)?.value, sent.get("accept-language"));
}

async function answered(work: () => Promise<void>): Promise<Result<Record<string, never>>> {
	try {
		await work();
		return { ok: true, data: {} };
	} catch (error) {
		const { status: _, ...view } = errorView(error instanceof RefusedSignIn ? error.refusal : error);
		return { ok: false, error: view };
	}
}
