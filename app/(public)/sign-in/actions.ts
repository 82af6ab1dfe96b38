"use server";

import { redirect } from "next/navigation";
import type { Result } from "#lib/contracts/result";
import { signIn } from "#lib/http/auth-actions";

/** Answers only a refusal: who is let in goes to the inbox. */
export async function signInAction(input: unknown): Promise<Result<unknown> | undefined> {
	const result = await signIn(input);
	if (!result.ok) return result;
	redirect("/inbox");
}
