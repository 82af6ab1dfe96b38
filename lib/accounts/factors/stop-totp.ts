import { requirePassword } from "#lib/accounts/passwords/require-password";
import { recordOwnEvent } from "#lib/accounts/sessions/record-own-event";
import type { Session } from "#lib/accounts/sessions/sessions";
import type { PasswordAndCode } from "#lib/contracts/accounts/sign-in";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import { write } from "#lib/db/store";
import { acceptCode } from "./accept-code";
import { listFactors, needsSecondFactor } from "./list-factors";
import { replaceRecoveryCodes } from "./recovery-codes";
import { wrongCode } from "./wrong-code";

/**
 * Turns the authenticator app off, by the password and a code; where no other second factor is left, the recovery codes end too. Throws
 * `invalid_input` (`wrong_password`, `wrong_code`), and `not_found` where none is on.
 */
export async function stopTotp(session: Session, { password, code }: PasswordAndCode, clock: Clock = systemClock): Promise<void> {
	const { accountId } = session;
	await requirePassword(accountId, password);
	await write(async (tx) => {
		if (!(await listFactors(tx, accountId)).totp) throw new PomboError("not_found", "No authenticator app is on");
		if (!(await acceptCode(tx, accountId, code ?? "", clock()))) throw wrongCode();
		await tx.run("DELETE FROM totp WHERE account_id = ?", accountId);
		if (!needsSecondFactor(await listFactors(tx, accountId))) await replaceRecoveryCodes(tx, accountId, []);
		await recordOwnEvent(tx, session, "totp_off", clock());
	});
}
