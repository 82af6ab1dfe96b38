import { acceptRecoveryCode } from "#lib/accounts/factors/recovery-codes";
import { forwardedHandle } from "#lib/accounts/handles/former-handles";
import { announceEnded, endSessions } from "#lib/accounts/sessions/sessions";
import { endTrust } from "#lib/accounts/sign-in/devices";
import { findOneTimeToken, takeOneTimeToken } from "#lib/accounts/sign-in/one-time-tokens";
import { recordRefusal } from "#lib/accounts/sign-in/sign-in";
import { systemAccount } from "#lib/accounts/system-account";
import { recordEvent } from "#lib/audit/record-event";
import type { RecoverInput, ResetPasswordInput } from "#lib/contracts/accounts/sign-in";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { hashPassword } from "#lib/crypto/passwords";
import { read, write } from "#lib/db/store";
import type { Tx } from "#lib/db/tx";
import { requireUncommon } from "./new-password";

/**
 * Sets a new password by an administrator's link, which is used up. Every session and every trust in a device ends; a second factor stays.
 * Throws `reset_link_invalid`, and `invalid_input` for a common password, which leaves the link for another try.
 */
export async function resetPassword(
	{ token, password }: ResetPasswordInput,
	address: string | undefined,
	clock: Clock = systemClock,
	hash: (password: string) => Promise<string> = hashPassword,
): Promise<void> {
	const found = await findOneTimeToken("reset-password", token, clock);
	const account = found?.accountId && (await read().get<{ handle: string }>("SELECT handle FROM account WHERE id = ? AND deleted_at IS NULL", found.accountId));
	if (!account) throw new PomboError("reset_link_invalid");
	requireUncommon(password, account.handle);
	const hashed = await hash(password);
	const ended = await write(async (tx) => {
		const taken = await takeOneTimeToken(tx, "reset-password", token, clock());
		if (!taken?.accountId) throw new PomboError("reset_link_invalid");
		return setPassword(tx, taken.accountId, hashed, { address, method: "link" }, clock());
	});
	announceEnded(ended);
}

/**
 * Sets a new password by a recovery code, which is used up; the second factor is still asked for at the next sign-in. An unknown name and
 * a wrong code give the same error in the same time. Throws `invalid_credentials`, and `invalid_input` for a common password.
 */
export async function resetByRecoveryCode(
	{ username, code, password }: RecoverInput,
	device: { address?: string; userAgent?: string },
	clock: Clock = systemClock,
	hash: (password: string) => Promise<string> = hashPassword,
): Promise<void> {
	requireUncommon(password, username);
	const account = await read().get<{ id: AccountId }>(
		"SELECT id FROM account WHERE handle = ? AND kind = 'person' AND deleted_at IS NULL",
		forwardedHandle(username, clock),
	);
	const hashed = await hash(password);
	const ended = await write(async (tx) => {
		if (!account || !(await acceptRecoveryCode(tx, account.id, code, clock()))) return null;
		return setPassword(tx, account.id, hashed, { address: device.address, method: "recovery_code" }, clock());
	});
	if (ended) return announceEnded(ended);
	await recordRefusal("second_factor_failed", account?.id ?? (await systemAccount(clock)).id, { kind: "web", ...device }, clock);
	throw new PomboError("invalid_credentials", "Handle and code do not match");
}

async function setPassword(
	tx: Tx,
	accountId: AccountId,
	hashed: string,
	{ address, method }: { address: string | undefined; method: "link" | "recovery_code" },
	now: number,
) {
	await tx.run("UPDATE account SET password_hash = ? WHERE id = ?", hashed, accountId);
	const ended = await endSessions(tx, accountId, null, now);
	await endTrust(tx, accountId);
	await recordEvent(tx, { kind: "password_reset", ownerId: accountId, actorId: null, source: { address }, detail: { method } }, now);
	return ended;
}
