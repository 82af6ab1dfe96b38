import { forwardedHandle } from "#lib/accounts/handles/former-handles";
import { SYSTEM_HANDLE } from "#lib/accounts/system-account";
import { normaliseHandle } from "#lib/contracts/addresses/handle-rules";
import type { PersonView } from "#lib/contracts/views";
import { read } from "#lib/db/store";

/**
 * The inviter, by the handle in an invitation's link; null where there is no such person. Needs no session, so it returns
 * only the name.
 */
export async function findInviter(handle: string): Promise<PersonView | null> {
	const row = await read().get<PersonView>(
		"SELECT handle, name, kind FROM account WHERE deleted_at IS NULL AND kind = 'person' AND handle = ? AND handle <> ?",
		forwardedHandle(normaliseHandle(handle)),
		SYSTEM_HANDLE,
	);
	return row ?? null;
}
