"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { recoverSchema, resetPasswordSchema } from "#lib/contracts/accounts/sign-in";
import type { RefusedForm } from "#lib/contracts/result";
import { clientOf } from "#lib/http/client";
import { parseInput } from "#lib/http/error-view";
import { formText } from "#lib/http/form-text";
import { limitedRecovery, limitedReset } from "#lib/http/session/limited-reset";
import { toResult } from "#lib/http/session/to-result";

/** Returns only when the new password or the link is refused; on success redirects to the sign-in page. */
export async function resetPasswordAction(_before: RefusedForm | null, form: FormData): Promise<RefusedForm | null> {
	const input = { token: formText(form, "token"), password: formText(form, "password") };
	const result = await toResult(async () => limitedReset(parseInput(resetPasswordSchema, input), clientOf(await headers())));
	if (!result.ok) return { error: result.error, values: {} };
	redirect("/sign-in");
}

/** The same by a recovery code. Works also when posted without scripts. */
export async function recoverAction(_before: RefusedForm | null, form: FormData): Promise<RefusedForm | null> {
	const username = formText(form, "username");
	const input = { username, code: formText(form, "code"), password: formText(form, "password") };
	const result = await toResult(async () => limitedRecovery(parseInput(recoverSchema, input), clientOf(await headers())));
	if (!result.ok) return { error: result.error, values: { username } };
	redirect("/sign-in");
}
