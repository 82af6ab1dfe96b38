"use server";

import { redirect } from "next/navigation";
import type { RefusedForm } from "#lib/contracts/result";
import { formText } from "#lib/http/form-text";
import { signIn } from "#lib/http/session/auth-actions";
import { returnAddress } from "#lib/http/session/return-address";

/** Returns only when sign-in is refused; on success redirects to `to`, else to the inbox. Works the same when posted without scripts. */
export async function signInAction(to: string, _before: RefusedForm | null, form: FormData): Promise<RefusedForm | null> {
	const username = formText(form, "username");
	const result = await signIn({ username, password: formText(form, "password") });
	if (!result.ok) return { error: result.error, values: { username } };
	const address = returnAddress(to);
	redirect(result.data.needsCode ? `/sign-in/code?to=${encodeURIComponent(address)}` : address);
}
