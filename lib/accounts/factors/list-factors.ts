import type { FactorsView } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import type { Reader } from "#lib/db/tx";

/** Which second factors an account has: none of them, and its password alone opens a session. */
export async function listFactors(reader: Reader, accountId: AccountId): Promise<FactorsView> {
	const row = await reader.get<{ totp: number; passkeys: number; codes: number }>(
		`SELECT (SELECT COUNT(*) FROM totp WHERE account_id = a.id AND confirmed_at IS NOT NULL) AS totp,
			(SELECT COUNT(*) FROM passkey WHERE account_id = a.id) AS passkeys,
			(SELECT COUNT(*) FROM recovery_code WHERE account_id = a.id AND used_at IS NULL) AS codes
		FROM account a WHERE a.id = ?`,
		accountId,
	);
	return { totp: Boolean(row?.totp), passkeys: row?.passkeys ?? 0, recoveryCodes: row?.codes ?? 0 };
}

/** Whether a password alone does not open a session. */
export function needsSecondFactor({ totp, passkeys }: FactorsView): boolean {
	return totp || passkeys > 0;
}
