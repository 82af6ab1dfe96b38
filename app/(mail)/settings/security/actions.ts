"use server";

import { type ChangePasswordInput, changePasswordSchema } from "#lib/contracts/accounts";
import { action } from "#lib/http/action";
import { limitedChangePassword } from "#lib/http/session/limited-change-password";
import { requireSession } from "#lib/http/session/page-session";

const changePassword = action(changePasswordSchema, async (_account, input) => ({ ended: await limitedChangePassword(await requireSession(), input) }));

export async function changePasswordAction(input: ChangePasswordInput) {
	return changePassword(input);
}
