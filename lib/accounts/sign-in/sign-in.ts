import { acceptCode, type CodeKind } from "#lib/accounts/factors/accept-code";
import { listFactors, needsSecondFactor } from "#lib/accounts/factors/list-factors";
import { forwardedHandle } from "#lib/accounts/handles/former-handles";
import { systemAccount } from "#lib/accounts/system-account";
import { recordEvent } from "#lib/audit/record-event";
import type { LoginInput } from "#lib/contracts/accounts/sign-in";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { verifyPassword } from "#lib/crypto/passwords";
import { read, write } from "#lib/db/store";
import type { Tx } from "#lib/db/tx";
import { isTrustedDevice } from "./devices";
import { openSession, type SignedIn, type SigningInDevice } from "./open-session";

/** The password was right, and a second factor is needed. */
export interface HalfSignedIn {
	secondFactorOf: AccountId;
}

/**
 * Checks the password and, where the account has a second factor and the device is not trusted, the code; then opens a session. Without
 * a code returns whose second factor is needed. An unknown name and a wrong password give the same error in the same time. Throws
 * `invalid_credentials` (with `wrong_code` for the code), `account_suspended` and `account_waiting`. Refusals are written down.
 */
export async function signIn(input: LoginInput, device: SigningInDevice, clock: Clock = systemClock): Promise<SignedIn | HalfSignedIn> {
	const account = await read().get<{ id: AccountId; password_hash: string | null; state: string }>(
		"SELECT id, password_hash, state FROM account WHERE handle = ? AND kind = 'person' AND deleted_at IS NULL",
		forwardedHandle(input.username, clock),
	);
	const matches = await verifyPassword(input.password, account?.password_hash ?? null);
	if (!account || !matches) {
		// Also for a name that nobody has, for the administrators: so the answer takes as long as for one that somebody has.
		await recordRefusal("sign_in_failed", account?.id ?? (await systemAccount(clock)).id, device, clock);
		throw new PomboError("invalid_credentials");
	}
	// Said only to who knows the password.
	if (account.state !== "active") throw new PomboError(account.state === "waiting" ? "account_waiting" : "account_suspended");
	return afterPassword(account.id, input, device, clock);
}

async function afterPassword(accountId: AccountId, { code, trustDevice }: LoginInput, device: SigningInDevice, clock: Clock): Promise<SignedIn | HalfSignedIn> {
	const outcome = await write(async (tx) => {
		const now = clock();
		if (!needsSecondFactor(await listFactors(tx, accountId))) return openSession(tx, { accountId, device, method: "password" }, now);
		if (await isTrustedDevice(tx, accountId, device.deviceToken, now)) return openSession(tx, { accountId, device, method: "trusted_device" }, now);
		if (code === undefined || code === "") return { secondFactorOf: accountId };
		const kind = await acceptCode(tx, accountId, code, now);
		return kind && openWithCode(tx, { accountId, device, kind, trustDevice }, now);
	});
	if (outcome) return outcome;
	await recordRefusal("second_factor_failed", accountId, device, clock);
	throw wrongSignInCode();
}

interface WithCode {
	accountId: AccountId;
	device: SigningInDevice;
	kind: CodeKind;
	trustDevice?: boolean;
}

/** Opens the session of somebody whose code was right; that a recovery code was used stands in the timeline by itself. */
export async function openWithCode(tx: Tx, { accountId, device, kind, trustDevice }: WithCode, now: number): Promise<SignedIn> {
	if (kind === "recovery") {
		const { recoveryCodes: left } = await listFactors(tx, accountId);
		await recordEvent(tx, { kind: "recovery_code_used", ownerId: accountId, actorId: accountId, source: { address: device.address }, detail: { left } }, now);
	}
	return openSession(tx, { accountId, device, method: kind, trustDevice }, now);
}

/** Writes down a guess, in the timeline of the account. */
export async function recordRefusal(
	kind: "sign_in_failed" | "second_factor_failed",
	ownerId: AccountId,
	{ address, userAgent }: SigningInDevice,
	clock: Clock,
): Promise<void> {
	const detail = { userAgent: userAgent?.slice(0, 300) };
	await write((tx) => recordEvent(tx, { kind, ownerId, actorId: null, source: { address }, detail }, clock()));
}

export function wrongSignInCode(): PomboError {
	return new PomboError("invalid_credentials", "This code does not match, or was used already", {
		errors: [{ path: "code", code: "wrong_code", message: "This code does not match, or was used already" }],
	});
}
