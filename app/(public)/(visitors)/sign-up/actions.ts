"use server";

import { redirect } from "next/navigation";
import type { RefusedForm } from "#lib/contracts/result";
import { formText } from "#lib/http/form-text";
import { signUp } from "#lib/http/session/auth-actions";

/** What the address of the sign-up page said: who invites, by a link of theirs, or the token of an administrator's invitation. */
interface CameBy {
	from: string | null;
	invite: string | null;
}

/** Returns only when sign-up is refused; on success redirects to the inbox, or to the page that says that an administrator decides. */
export async function signUpAction(cameBy: CameBy, _before: RefusedForm | null, form: FormData): Promise<RefusedForm | null> {
	// A program may call it without any.
	const { from, invite } = Object(cameBy) as CameBy;
	const [username, displayName] = [formText(form, "username"), formText(form, "displayName")];
	const input = { username, password: formText(form, "password"), ...(displayName.trim() ? { displayName } : {}), ...(invite ? { invite } : {}) };
	const result = await signUp(input, typeof from === "string" ? from : null);
	if (!result.ok) return { error: result.error, values: { username, displayName } };
	redirect(result.data.waits ? "/sign-up/waiting" : "/inbox");
}
