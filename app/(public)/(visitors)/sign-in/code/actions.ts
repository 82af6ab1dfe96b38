"use server";

import { redirect } from "next/navigation";
import type { RefusedForm } from "#lib/contracts/result";
import { formText } from "#lib/http/form-text";
import { finishSignIn } from "#lib/http/session/auth-actions";
import { returnAddress } from "#lib/http/session/return-address";

/** Returns only when the code is refused; on success redirects to `to`. Works the same when posted without scripts. */
export async function finishSignInAction(to: string, _before: RefusedForm | null, form: FormData): Promise<RefusedForm | null> {
	const result = await finishSignIn({ code: formText(form, "code"), trustDevice: formText(form, "trustDevice") === "on" });
	if (!result.ok && result.error.code === "sign_in_expired") redirect("/sign-in");
	if (!result.ok) return { error: result.error, values: {} };
	redirect(returnAddress(to));
}
