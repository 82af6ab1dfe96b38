import { recordOwnEvent } from "#lib/accounts/sessions/record-own-event";
import type { Session } from "#lib/accounts/sessions/sessions";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import { write } from "#lib/db/store";
import { newRecoveryCodes, replaceRecoveryCodes } from "./recovery-codes";
import { stepOfCode } from "./totp-codes";
import { openTotpSecret } from "./totp-secret";
import { wrongCode } from "./wrong-code";

/**
 * Turns the authenticator app on, by a code that proves it has the secret, and makes ten new recovery codes, which are returned this
 * once. The code may serve for a sign-in within the same half minute: here it granted nothing. Throws `invalid_input` (`wrong_code`),
 * `not_found` where no secret was made, and `factor_exists` where the app is on.
 */
export async function confirmTotp(session: Session, { code }: { code: string }, clock: Clock = systemClock): Promise<{ recoveryCodes: string[] }> {
	const { accountId } = session;
	const recoveryCodes = newRecoveryCodes();
	await write(async (tx) => {
		const row = await tx.get<{ secret_sealed: Uint8Array; confirmed_at: number | null; key_wrapped: Uint8Array }>(
			"SELECT t.secret_sealed, t.confirmed_at, a.key_wrapped FROM totp t JOIN account a ON a.id = t.account_id WHERE t.account_id = ?",
			accountId,
		);
		if (!row) throw new PomboError("not_found", "Start with a new secret");
		if (row.confirmed_at !== null) throw new PomboError("factor_exists");
		if (stepOfCode(openTotpSecret(accountId, row.key_wrapped, row.secret_sealed), code, clock(), 0) === null) throw wrongCode();
		// Of two calls at once, one turns it on and has the codes that count.
		const turnedOn = await tx.run("UPDATE totp SET confirmed_at = ? WHERE account_id = ? AND confirmed_at IS NULL", clock(), accountId);
		if (turnedOn === 0) throw new PomboError("factor_exists");
		await replaceRecoveryCodes(tx, accountId, recoveryCodes);
		await recordOwnEvent(tx, session, "totp_on", clock());
	});
	return { recoveryCodes };
}
