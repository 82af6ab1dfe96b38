import { recordOwnEvent } from "#lib/accounts/sessions/record-own-event";
import { announceEnded, endSessions, type Session } from "#lib/accounts/sessions/sessions";
import type { ChangePasswordInput } from "#lib/contracts/accounts/sign-in";
import { type Clock, systemClock } from "#lib/core/clock";
import { hashPassword } from "#lib/crypto/passwords";
import { write } from "#lib/db/store";
import { requireUncommon } from "./new-password";
import { requirePassword, wrongPassword } from "./require-password";

/**
 * Changes the password, and ends every other session of the account in the same transaction: their tokens and sockets. Returns how
 * many ended. Throws `invalid_input` for a wrong present password (`wrong_password`) and for a common new one; of two calls at
 * once that give the same present password, the second finds it wrong.
 */
export async function changePassword(
	session: Session,
	{ current, password }: ChangePasswordInput,
	clock: Clock = systemClock,
	hash: (password: string) => Promise<string> = hashPassword,
): Promise<number> {
	const { id, accountId, handle } = session;
	const before = await requirePassword(accountId, current, "current");
	requireUncommon(password, handle);
	const after = await hash(password);
	const ended = await write(async (tx) => {
		const changed = await tx.run("UPDATE account SET password_hash = ? WHERE id = ? AND password_hash = ?", after, accountId, before);
		if (changed === 0) throw wrongPassword("current");
		const others = await endSessions(tx, accountId, id, clock());
		await recordOwnEvent(tx, session, "password_changed", clock(), { count: others.length });
		return others;
	});
	announceEnded(ended);
	return ended.length;
}
