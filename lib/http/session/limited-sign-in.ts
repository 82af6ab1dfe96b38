import { register } from "#lib/accounts/register";
import type { Device } from "#lib/accounts/sessions/sessions";
import { signIn } from "#lib/accounts/sessions/sign-in";
import type { LoginInput, RegisterInput } from "#lib/contracts/accounts";
import type { AccountId } from "#lib/core/ids";
import { type Client, deviceOf } from "#lib/http/client";
import { consumeLimit, resetLimit } from "#lib/http/rate-limit";

/** Signs in within the rate limits; every path that takes a password must use it. Throws `rate_limited` or `invalid_credentials`. */
export async function limitedSignIn(input: LoginInput, client: Client, kind: Device["kind"]) {
	const attempt = `${client.address}|${input.username}`;
	await consumeLimit("signInAddress", client.address);
	await consumeLimit("signIn", attempt);
	const signedIn = await signIn(input, deviceOf(client, kind));
	await resetLimit("signIn", attempt);
	return signedIn;
}

/** Registers within the rate limit. Pages pass a `create` that also writes a welcome message; the API does not. */
export async function limitedRegister(
	input: RegisterInput,
	client: Client,
	create: (input: RegisterInput) => Promise<AccountId> = (registration) => register(registration),
): Promise<AccountId> {
	await consumeLimit("signUp", client.address);
	return create(input);
}
