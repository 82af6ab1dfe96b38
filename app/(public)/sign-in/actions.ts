"use server";

import { redirect } from "next/navigation";
import type { RefusedForm } from "#lib/contracts/result";
import { formText } from "#lib/http/form-text";
import { signIn } from "#lib/http/session/auth-actions";
import { returnAddress } from "#lib/http/session/return-address";

/** Answers only a refusal: who is let in goes to where they were going, else to the inbox. Posted without scripts it does the same. */
export async function signInAction(to: string, _before: RefusedForm | null, form: FormData): Promise<RefusedForm | null> {
	const username = formText(form, "username");
	const result = await signIn({ username, password: formText(form, "password") });
	if (!result.ok) return { error: result.error, values: { username } };
	redirect(returnAddress(to));
}
