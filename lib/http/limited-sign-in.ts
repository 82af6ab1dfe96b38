import { register } from "#lib/accounts/register";
import type { Device } from "#lib/accounts/sessions";
import { signIn } from "#lib/accounts/sign-in";
import type { LoginInput, RegisterInput } from "#lib/contracts/accounts";
import type { AccountId } from "#lib/core/ids";
import { type Client, deviceOf } from "./client";
import { forgive, spend } from "./rate-limit";

/** Every door that takes a password comes through here, so that no side entrance escapes the limits. */
export async function limitedSignIn(input: LoginInput, client: Client, kind: Device["kind"]) {
	const attempt = `${client.address}|${input.username}`;
	await spend("signInAddress", client.address);
	await spend("signIn", attempt);
	const signedIn = await signIn(input, deviceOf(client, kind));
	await forgive("signIn", attempt);
	return signedIn;
}

/** The pages' door makes an account with a first letter in it; programs find their mailboxes empty. */
export async function limitedRegister(
	input: RegisterInput,
	client: Client,
	make: (input: RegisterInput) => Promise<AccountId> = (given) => register(given),
): Promise<AccountId> {
	await spend("signUp", client.address);
	return make(input);
}
