import { isActive } from "#lib/accounts/is-active";
import { getProfile } from "#lib/accounts/profiles/get-profile";
import { issueTokens } from "#lib/accounts/sessions/access-tokens";
import type { SignedIn } from "#lib/accounts/sign-in/open-session";
import { signInNewcomer } from "#lib/accounts/sign-in/sign-in-newcomer";
import type { LoginInput, RegisterInput } from "#lib/contracts/accounts/sign-in";
import { PomboError } from "#lib/core/errors";
import { type Client, deviceOf } from "#lib/http/client";
import { limitedRegister, limitedSignIn } from "#lib/http/session/limited-sign-in";

/** Registers an account; returns its profile with a pair of tokens, or without where it waits for approval. */
export async function registerResponse(input: RegisterInput, client: Client) {
	const accountId = await limitedRegister(input, client);
	const user = await getProfile(accountId);
	// Without tokens: an administrator decides first.
	if (!(await isActive(accountId))) return { user, state: "waiting" };
	return signedInResponse(await signInNewcomer(accountId, deviceOf(client, "api")));
}

export async function loginResponse(input: LoginInput, client: Client) {
	const outcome = await limitedSignIn(input, client, "api");
	if ("secondFactorOf" in outcome) throw new PomboError("second_factor_required");
	return signedInResponse(outcome, input.trustDevice);
}

async function signedInResponse({ accountId, sessionId, deviceToken }: SignedIn, trustDevice = false) {
	return { user: await getProfile(accountId), ...(await issueTokens(accountId, sessionId)), ...(trustDevice ? { deviceToken } : {}) };
}
