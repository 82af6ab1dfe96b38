import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { verifyPassword } from "#lib/crypto/passwords";
import { read } from "#lib/db/store";

/** For what a stolen session must not do alone. Throws `invalid_input` (`wrong_password` at `path`). Returns the hash that matched. */
export async function requirePassword(accountId: AccountId, password: string, path = "password"): Promise<string> {
	const row = await read().get<{ password_hash: string | null }>("SELECT password_hash FROM account WHERE id = ? AND deleted_at IS NULL", accountId);
	const stored = row?.password_hash ?? null;
	if (!(await verifyPassword(password, stored)) || stored === null) throw wrongPassword(path);
	return stored;
}

export function wrongPassword(path = "password"): PomboError {
	return new PomboError("invalid_input", undefined, { errors: [{ path, code: "wrong_password", message: "This is not your present password" }] });
}
