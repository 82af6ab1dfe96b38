import { findInvite } from "#lib/accounts/invites/take-invite";
import { register } from "#lib/accounts/register";
import type { Device } from "#lib/accounts/sessions/sessions";
import type { SignedIn } from "#lib/accounts/sign-in/open-session";
import { accountOfTicket, finishSignIn } from "#lib/accounts/sign-in/second-step";
import { type HalfSignedIn, signIn } from "#lib/accounts/sign-in/sign-in";
import type { LoginInput, RegisterInput, SecondStepInput } from "#lib/contracts/accounts/sign-in";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { joinByInvite } from "#lib/groups/members/join-by-invite";
import { type Client, deviceOf } from "#lib/http/client";
import { consumeLimit, resetLimit } from "#lib/http/rate-limit";
import { slowGuesses } from "./slow-guesses";

/**
 * Signs in within the rate limits; every path that takes a password must use it. Returns whose second factor is needed where no code
 * was given. Throws `rate_limited` or `invalid_credentials`.
 */
export async function limitedSignIn(input: LoginInput, client: Client, kind: Device["kind"]): Promise<SignedIn | HalfSignedIn> {
	const attempt = `${client.network}|${input.username}`;
	await consumeLimit("signInAddress", client.network);
	const attempts = await consumeLimit("signIn", attempt);
	const outcome = await slowGuesses(attempts, () => signIn(input, { ...deviceOf(client, kind), deviceToken: input.deviceToken }));
	await resetLimit("signIn", attempt);
	return outcome;
}

/** The second step of a sign-in in a browser, within the limit on guessing codes. Throws `rate_limited`, and what `finishSignIn` throws. */
export async function limitedSecondStep(input: SecondStepInput & { ticket: string }, client: Client, deviceToken: string | undefined): Promise<SignedIn> {
	const accountId = await accountOfTicket(input.ticket);
	const attempts = await consumeLimit("secondFactor", accountId);
	const signedIn = await slowGuesses(attempts, () => finishSignIn(input, { ...deviceOf(client, "web"), deviceToken }));
	await resetLimit("secondFactor", accountId);
	return signedIn;
}

/** Registers within the rate limit. Pages pass a `create` that also writes a welcome message; the API does not. Who comes by an invitation to a group joins it. */
export async function limitedRegister(
	input: RegisterInput,
	client: Client,
	create: (input: RegisterInput) => Promise<AccountId> = (registration) => register(registration),
): Promise<AccountId> {
	await consumeLimit("signUp", client.network);
	const invite = input.invite === undefined ? null : await findInvite(read(), input.invite, Date.now());
	const accountId = await create(input);
	if (invite) await joinByInvite(invite, accountId);
	return accountId;
}
