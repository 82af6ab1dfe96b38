"use server";

import { redirect } from "next/navigation";
import type { Result } from "#lib/contracts/result";
import { signUp } from "#lib/http/auth-actions";

/** Answers only a refusal: who is let in goes to the inbox. `from` is whoever invited, as the address said. */
export async function signUpAction(from: string | null, input: unknown): Promise<Result<unknown> | undefined> {
	const result = await signUp(input, typeof from === "string" ? from : null);
	if (!result.ok) return result;
	redirect("/inbox");
}
