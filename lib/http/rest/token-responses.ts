import { getProfile } from "#lib/accounts/profiles/get-profile";
import { issueTokens } from "#lib/accounts/sessions/access-tokens";
import { createSession } from "#lib/accounts/sessions/sessions";
import type { LoginInput, RegisterInput } from "#lib/contracts/accounts";
import type { AccountId, SessionId } from "#lib/core/ids";
import { type Client, deviceOf } from "#lib/http/client";
import { limitedRegister, limitedSignIn } from "#lib/http/session/limited-sign-in";

/** Registers an account; returns its profile with a pair of tokens. */
export async function registerResponse(input: RegisterInput, client: Client) {
	const accountId = await limitedRegister(input, client);
	return signedInResponse(accountId, await createSession(accountId, deviceOf(client, "api")));
}

export async function loginResponse(input: LoginInput, client: Client) {
	const { accountId, sessionId } = await limitedSignIn(input, client, "api");
	return signedInResponse(accountId, sessionId);
}

async function signedInResponse(accountId: AccountId, sessionId: SessionId) {
	return { user: await getProfile(accountId), ...(await issueTokens(accountId, sessionId)) };
}
