import { getProfile } from "#lib/accounts/profiles/get-profile";
import { issueTokens } from "#lib/accounts/sessions/access-tokens";
import { createSession } from "#lib/accounts/sessions/sessions";
import type { LoginInput, RegisterInput } from "#lib/contracts/accounts";
import type { AccountId, SessionId } from "#lib/core/ids";
import { type Client, deviceOf } from "#lib/http/client";
import { limitedRegister, limitedSignIn } from "#lib/http/session/limited-sign-in";

/** A new account's profile with its first pair of tokens. */
export async function registerAnswer(input: RegisterInput, client: Client) {
	const accountId = await limitedRegister(input, client);
	return signedInAnswer(accountId, await createSession(accountId, deviceOf(client, "api")));
}

export async function loginAnswer(input: LoginInput, client: Client) {
	const { accountId, sessionId } = await limitedSignIn(input, client, "api");
	return signedInAnswer(accountId, sessionId);
}

async function signedInAnswer(accountId: AccountId, sessionId: SessionId) {
	return { user: await getProfile(accountId), ...(await issueTokens(accountId, sessionId)) };
}
