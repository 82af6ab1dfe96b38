"use server";

import { redirect } from "next/navigation";
import type { RefusedForm } from "#lib/contracts/result";
import { formText } from "#lib/http/form-text";
import { signUp } from "#lib/http/session/auth-actions";

/** Returns only when sign-up is refused; on success redirects to the inbox. `from` is the inviter's handle, from the URL. */
export async function signUpAction(from: string | null, _before: RefusedForm | null, form: FormData): Promise<RefusedForm | null> {
	const [username, displayName] = [formText(form, "username"), formText(form, "displayName")];
	const input = { username, password: formText(form, "password"), ...(displayName.trim() ? { displayName } : {}) };
	const result = await signUp(input, typeof from === "string" ? from : null);
	if (!result.ok) return { error: result.error, values: { username, displayName } };
	redirect("/inbox");
}
