import { register } from "#lib/accounts/register";
import type { Device } from "#lib/accounts/sessions/sessions";
import { signIn } from "#lib/accounts/sessions/sign-in";
import type { LoginInput, RegisterInput } from "#lib/contracts/accounts";
import type { AccountId } from "#lib/core/ids";
import { type Client, deviceOf } from "#lib/http/client";
import { consumeLimit, resetLimit } from "#lib/http/rate-limit";

/** Every door that takes a password comes through here, so that no side entrance escapes the limits. */
export async function limitedSignIn(input: LoginInput, client: Client, kind: Device["kind"]) {
	const attempt = `${client.address}|${input.username}`;
	await consumeLimit("signInAddress", client.address);
	await consumeLimit("signIn", attempt);
	const signedIn = await signIn(input, deviceOf(client, kind));
	await resetLimit("signIn", attempt);
	return signedIn;
}

/** The pages' door makes an account with a first letter in it; programs find their mailboxes empty. */
export async function limitedRegister(
	input: RegisterInput,
	client: Client,
	make: (input: RegisterInput) => Promise<AccountId> = (given) => register(given),
): Promise<AccountId> {
	await consumeLimit("signUp", client.address);
	return make(input);
}
