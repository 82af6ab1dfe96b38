import { randomInt } from "node:crypto";
import type { AccountId } from "#lib/core/ids";
import { keyedHash } from "#lib/crypto/derived-keys";
import type { Tx } from "#lib/db/tx";

const COUNT = 10;
/** Without 0, 1, I, O, S and U, which are taken for others: 30 characters. */
const ALPHABET = "23456789ABCDEFGHJKLMNPQRTVWXYZ";
const CODE_CHARS = 8;

/** Ten new codes like `7QKX-2M4D`, of 39 random bits each. Only keyed hashes of them are stored, so guessing takes the server. */
export function newRecoveryCodes(): string[] {
	return Array.from({ length: COUNT }, () => {
		const code = Array.from({ length: CODE_CHARS }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
		return `${code.slice(0, 4)}-${code.slice(4)}`;
	});
}

/** Stores the hashes of an account's codes; the ones before no longer serve. */
export async function replaceRecoveryCodes(tx: Tx, accountId: AccountId, codes: readonly string[]): Promise<void> {
	await tx.run("DELETE FROM recovery_code WHERE account_id = ?", accountId);
	const rows = codes.map((code) => [accountId, hashOf(accountId, code)]);
	if (rows.length > 0) await tx.insert("recovery_code", ["account_id", "hash"], rows);
}

/** Uses up a recovery code. False where it is unknown or was used; of two calls at once one succeeds. */
export async function acceptRecoveryCode(tx: Tx, accountId: AccountId, code: string, now: number): Promise<boolean> {
	const sql = "UPDATE recovery_code SET used_at = ? WHERE account_id = ? AND hash = ? AND used_at IS NULL";
	return (await tx.run(sql, now, accountId, hashOf(accountId, code))) === 1;
}

/** Written in any case, with any separators. */
function hashOf(accountId: AccountId, code: string): string {
	return keyedHash("recovery-code", `${accountId}|${code.toUpperCase().replace(/[^0-9A-Z]/g, "")}`).toString("base64url");
}
