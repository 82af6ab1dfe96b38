import { headers } from "next/headers";
import { loginSchema, registerSchema } from "#lib/contracts/accounts";
import type { Result } from "#lib/contracts/result";
import { signOut as closeCookie, signIn as openCookie, RefusedSignIn } from "./auth";
import { clientOf } from "./client";
import { errorView, parseInput } from "./error-view";
import { limitedRegister } from "./limited-sign-in";

/** Makes an account and signs this browser in. */
export async function signUp(input: unknown): Promise<Result<Record<string, never>>> {
	return answered(async () => {
		const parsed = parseInput(registerSchema, input);
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

async function answered(work: () => Promise<void>): Promise<Result<Record<string, never>>> {
	try {
		await work();
		return { ok: true, data: {} };
	} catch (error) {
		const { status: _, ...view } = errorView(error instanceof RefusedSignIn ? error.refusal : error);
		return { ok: false, error: view };
	}
}
