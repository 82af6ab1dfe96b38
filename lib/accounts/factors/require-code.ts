import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import type { Tx } from "#lib/db/tx";
import { acceptCode } from "./accept-code";
import { listFactors } from "./list-factors";
import { wrongCode } from "./wrong-code";

/** While an authenticator app is on: throws `second_factor_required` without a code, and `invalid_input` (`wrong_code`) for a wrong one. */
export async function requireCode(tx: Tx, accountId: AccountId, code: string | undefined, now: number): Promise<void> {
	if (!(await listFactors(tx, accountId)).totp) return;
	if (code === undefined) throw new PomboError("second_factor_required");
	if (!(await acceptCode(tx, accountId, code, now))) throw wrongCode();
}
