import type { Session } from "#lib/accounts/sessions/sessions";
import type { ChangePasswordInput } from "#lib/contracts/accounts";
import { bus } from "#lib/core/bus";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { SessionId } from "#lib/core/ids";
import { hashPassword, verifyPassword } from "#lib/crypto/passwords";
import { read, write } from "#lib/db/store";
import { requireUncommon } from "./new-password";

/**
 * Changes the password, and ends every other session of the account in the same transaction: their tokens and sockets. Returns how
 * many ended. Throws `invalid_input` for a wrong present password (`wrong_password`) and for a common new one; of two calls at
 * once that give the same present password, the second finds it wrong.
 */
export async function changePassword(
	{ id, accountId, handle }: Session,
	{ current, password }: ChangePasswordInput,
	clock: Clock = systemClock,
	hash: (password: string) => Promise<string> = hashPassword,
): Promise<number> {
	const before = await findHash(accountId);
	if (!(await verifyPassword(current, before))) throw wrongPassword();
	requireUncommon(password, handle);
	const after = await hash(password);
	const ended = await write(async (tx) => {
		const changed = await tx.run("UPDATE account SET password_hash = ? WHERE id = ? AND password_hash = ?", after, accountId, before);
		if (changed === 0) throw wrongPassword();
		return tx.all<{ id: SessionId }>(
			"UPDATE session SET revoked_at = ? WHERE account_id = ? AND id <> ? AND revoked_at IS NULL RETURNING id",
			clock(),
			accountId,
			id,
		);
	});
	for (const session of ended) bus().emit("session-ended", session.id);
	return ended.length;
}

async function findHash(accountId: string): Promise<string | null> {
	const row = await read().get<{ password_hash: string | null }>("SELECT password_hash FROM account WHERE id = ?", accountId);
	return row?.password_hash ?? null;
}

function wrongPassword(): PomboError {
	return new PomboError("invalid_input", undefined, { errors: [{ path: "current", code: "wrong_password", message: "This is not your present password" }] });
}
