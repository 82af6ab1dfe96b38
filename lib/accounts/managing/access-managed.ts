import { SYSTEM_HANDLE } from "#lib/accounts/system-account";
import { normaliseHandle } from "#lib/contracts/addresses/handle-rules";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";

export interface ManagedAccount {
	id: AccountId;
	handle: string;
	state: "active" | "waiting" | "suspended";
	admin: boolean;
}

/** A person's account, for an administrator. Throws `not_found` for what is none, for groups and for the system account. */
export async function accessManaged(handle: string): Promise<ManagedAccount> {
	const row = await read().get<Omit<ManagedAccount, "admin"> & { admin: number | boolean }>(
		"SELECT id, handle, state, admin FROM account WHERE handle = ? AND kind = 'person' AND handle <> ? AND deleted_at IS NULL",
		normaliseHandle(handle),
		SYSTEM_HANDLE,
	);
	if (!row) throw new PomboError("not_found");
	return { ...row, admin: Boolean(row.admin) };
}
