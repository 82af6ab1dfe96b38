import { changePassword } from "#lib/accounts/passwords/change-password";
import type { Session } from "#lib/accounts/sessions/sessions";
import type { ChangePasswordInput } from "#lib/contracts/accounts";
import { consumeLimit, resetLimit } from "#lib/http/rate-limit";

/** Changes the password within the limit on guessing the present one. Throws `rate_limited`, and what `changePassword` throws. */
export async function limitedChangePassword(session: Session, input: ChangePasswordInput): Promise<number> {
	await consumeLimit("changePassword", session.accountId);
	const ended = await changePassword(session, input);
	await resetLimit("changePassword", session.accountId);
	return ended;
}
