"use server";

import { redirect } from "next/navigation";
import type { Result } from "#lib/contracts/result";
import { signIn } from "#lib/http/auth-actions";
import { returnAddress } from "#lib/http/return-address";

/** Answers only a refusal: who is let in goes to where they were going, else to the inbox. */
export async function signInAction(to: string, input: unknown): Promise<Result<unknown> | undefined> {
	const result = await signIn(input);
	if (!result.ok) return result;
	redirect(returnAddress(to));
}
