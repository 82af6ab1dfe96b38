import { requirePassword } from "#lib/accounts/passwords/require-password";
import { recordOwnEvent } from "#lib/accounts/sessions/record-own-event";
import type { Session } from "#lib/accounts/sessions/sessions";
import type { PasswordAndCode } from "#lib/contracts/accounts/sign-in";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import { write } from "#lib/db/store";
import { listFactors, needsSecondFactor } from "./list-factors";
import { newRecoveryCodes, replaceRecoveryCodes } from "./recovery-codes";
import { requireCode } from "./require-code";

/**
 * Ten new recovery codes, returned this once; the ones before end. Takes the password and, while an authenticator app is on, a code.
 * Throws `invalid_input` (`wrong_password`, `wrong_code`), `second_factor_required` without a code, and `not_found` without a second factor.
 */
export async function renewRecoveryCodes(
	session: Session,
	{ password, code }: PasswordAndCode,
	clock: Clock = systemClock,
): Promise<{ recoveryCodes: string[] }> {
	const { accountId } = session;
	await requirePassword(accountId, password);
	const recoveryCodes = newRecoveryCodes();
	await write(async (tx) => {
		const factors = await listFactors(tx, accountId);
		if (!needsSecondFactor(factors)) throw new PomboError("not_found", "Recovery codes come with a second factor");
		await requireCode(tx, accountId, code, clock());
		await replaceRecoveryCodes(tx, accountId, recoveryCodes);
		await recordOwnEvent(tx, session, "recovery_codes_made", clock());
	});
	return { recoveryCodes };
}
