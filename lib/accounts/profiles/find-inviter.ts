import { SYSTEM_HANDLE } from "#lib/accounts/system-account";
import { normaliseHandle } from "#lib/contracts/handle-rules";
import type { PersonView } from "#lib/contracts/views";
import { read } from "#lib/db/store";

/**
 * Who invites, by the handle in an invitation's address; null where nobody here is called so. Open to strangers: an invitation
 * greets in its writer's name, and says no more of them.
 */
export async function findInviter(handle: string): Promise<PersonView | null> {
	const row = await read().get<PersonView>(
		"SELECT handle, name, kind FROM account WHERE deleted_at IS NULL AND kind = 'person' AND handle = ? AND handle <> ?",
		normaliseHandle(handle),
		SYSTEM_HANDLE,
	);
	return row ?? null;
}
