import { resetByRecoveryCode, resetPassword } from "#lib/accounts/passwords/reset-password";
import type { RecoverInput, ResetPasswordInput } from "#lib/contracts/accounts/sign-in";
import type { Client } from "#lib/http/client";
import { consumeLimit } from "#lib/http/rate-limit";

/** Sets a new password by a link, within the limit of the address. Throws `rate_limited`, and what `resetPassword` throws. */
export async function limitedReset(input: ResetPasswordInput, { address, network }: Client): Promise<void> {
	await consumeLimit("reset", network);
	await resetPassword(input, address);
}

/** Sets a new password by a recovery code, within the limits on guessing it. Throws `rate_limited`, and what `resetByRecoveryCode` throws. */
export async function limitedRecovery(input: RecoverInput, client: Client): Promise<void> {
	await consumeLimit("reset", client.network);
	await consumeLimit("recover", input.username);
	await resetByRecoveryCode(input, client);
}
