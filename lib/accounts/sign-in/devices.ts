import type { AccountId } from "#lib/core/ids";
import { hashToken } from "#lib/crypto/tokens";
import type { Reader, Tx } from "#lib/db/tx";

const DAY_MS = 24 * 60 * 60 * 1000;
/** The longest that browsers keep a cookie (RFC 6265bis, section 5.5). */
export const DEVICE_MS = 400 * DAY_MS;
export const TRUST_MS = 30 * DAY_MS;

/** Whether an account has signed in on this device before. */
export async function isKnownDevice(reader: Reader, accountId: AccountId, deviceToken: string | undefined, now: number): Promise<boolean> {
	if (deviceToken === undefined) return false;
	const sql = "SELECT 1 FROM device WHERE account_id = ? AND hash = ? AND expires_at > ?";
	return (await reader.get(sql, accountId, hashToken(deviceToken), now)) !== undefined;
}

/** Whether this device needs no second factor. */
export async function isTrustedDevice(reader: Reader, accountId: AccountId, deviceToken: string | undefined, now: number): Promise<boolean> {
	if (deviceToken === undefined) return false;
	const sql = "SELECT 1 FROM device WHERE account_id = ? AND hash = ? AND trusted_until > ?";
	return (await reader.get(sql, accountId, hashToken(deviceToken), now)) !== undefined;
}

/** Remembers that the account signed in on this device, and trusts it for 30 days where `trust` is set. Without it, its trust stays as it is. */
export async function rememberDevice(tx: Tx, accountId: AccountId, deviceToken: string, trust: boolean, now: number): Promise<void> {
	await tx.run(
		`INSERT INTO device (account_id, hash, created_at, trusted_until, expires_at) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT (account_id, hash) DO UPDATE SET expires_at = excluded.expires_at, trusted_until = COALESCE(excluded.trusted_until, device.trusted_until)`,
		accountId,
		hashToken(deviceToken),
		now,
		trust ? now + TRUST_MS : null,
		now + DEVICE_MS,
	);
}

/** From now on every device of the account needs the second factor again. */
export async function endTrust(tx: Tx, accountId: AccountId): Promise<void> {
	await tx.run("UPDATE device SET trusted_until = NULL WHERE account_id = ? AND trusted_until IS NOT NULL", accountId);
}
