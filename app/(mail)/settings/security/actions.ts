"use server";

import { changePassword } from "#lib/accounts/passwords/change-password";
import { type ChangePasswordInput, changePasswordSchema } from "#lib/contracts/accounts";
import { action } from "#lib/http/action";
import { requireSession } from "#lib/http/session/page-session";
import { withinPasswordLimit } from "#lib/http/session/within-password-limit";

const change = action(changePasswordSchema, async (_account, input) => {
	const session = await requireSession();
	return { ended: await withinPasswordLimit(session, () => changePassword(session, input)) };
});

export async function changePasswordAction(input: ChangePasswordInput) {
	return change(input);
}
