import type { ManageAccountInput } from "#lib/contracts/administration";
import type { ManagedAccountView } from "#lib/contracts/views";
import { type Clock, systemClock } from "#lib/core/clock";
import { changeRole } from "./change-role";
import { getManaged } from "./list-accounts";
import type { Administrator } from "./record-administration";
import { restoreAccount, suspendAccount } from "./suspend-account";

/** Changes what is given: the state, the role. Each is written down by itself. Throws `not_found`, and `last_administrator`. */
export async function manageAccount(
	by: Administrator,
	handle: string,
	{ state, role }: ManageAccountInput,
	clock: Clock = systemClock,
): Promise<ManagedAccountView> {
	if (role) await changeRole(by, handle, role, clock);
	if (state) await (state === "suspended" ? suspendAccount : restoreAccount)(by, handle, clock);
	return getManaged(handle);
}
