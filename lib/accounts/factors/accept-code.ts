import type { AccountId } from "#lib/core/ids";
import type { Tx } from "#lib/db/tx";
import { acceptRecoveryCode } from "./recovery-codes";
import { stepOfCode } from "./totp-codes";
import { openTotpSecret } from "./totp-secret";

export type CodeKind = "totp" | "recovery";

/**
 * Uses up a code: of the authenticator app, or one of the recovery codes. Returns which, or null where it is wrong or was used. Of
 * two calls at once with one code, one succeeds.
 */
export async function acceptCode(tx: Tx, accountId: AccountId, code: string, now: number): Promise<CodeKind | null> {
	if (await acceptTotpCode(tx, accountId, code, now)) return "totp";
	return (await acceptRecoveryCode(tx, accountId, code, now)) ? "recovery" : null;
}

interface TotpRow {
	secret_sealed: Uint8Array;
	last_used_step: number;
	key_wrapped: Uint8Array;
}

async function acceptTotpCode(tx: Tx, accountId: AccountId, code: string, now: number): Promise<boolean> {
	const row = await tx.get<TotpRow>(
		`SELECT t.secret_sealed, t.last_used_step, a.key_wrapped FROM totp t JOIN account a ON a.id = t.account_id
		WHERE t.account_id = ? AND t.confirmed_at IS NOT NULL`,
		accountId,
	);
	if (!row) return false;
	const step = stepOfCode(openTotpSecret(accountId, row.key_wrapped, row.secret_sealed), code, now, row.last_used_step);
	if (step === null) return false;
	const sql = "UPDATE totp SET last_used_step = ? WHERE account_id = ? AND last_used_step < ?";
	return (await tx.run(sql, step, accountId, step)) === 1;
}
