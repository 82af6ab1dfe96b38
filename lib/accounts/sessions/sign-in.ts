import type { LoginInput } from "#lib/contracts/accounts";
import { PomboError } from "#lib/core/errors";
import type { AccountId, SessionId } from "#lib/core/ids";
import { verifyPassword } from "#lib/crypto/passwords";
import { read } from "#lib/db/store";
import { createSession, type Device } from "./sessions";

/**
 * Checks the password and opens a session. An unknown name and a wrong password give the same error in the same time.
 * Throws `invalid_credentials`.
 */
export async function signIn(input: LoginInput, device: Device): Promise<{ accountId: AccountId; sessionId: SessionId }> {
	const account = await read().get<{ id: AccountId; password_hash: string | null }>(
		"SELECT id, password_hash FROM account WHERE handle = ? AND kind = 'person' AND deleted_at IS NULL",
		input.username,
	);
	const matches = await verifyPassword(input.password, account?.password_hash ?? null);
	if (!account || !matches) throw new PomboError("invalid_credentials");
	return { accountId: account.id, sessionId: await createSession(account.id, device) };
}
