import type { PasskeyView } from "#lib/contracts/views";
import { toIso } from "#lib/core/clock";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";

/** An account's passkeys, the oldest first. There are at most as many as `passkeysMax`. */
export async function listPasskeys(accountId: AccountId): Promise<PasskeyView[]> {
	const rows = await read().all<{ id: string; name: string; created_at: number; last_used_at: number | null; backed_up: number | boolean }>(
		"SELECT id, name, created_at, last_used_at, backed_up FROM passkey WHERE account_id = ? ORDER BY id",
		accountId,
	);
	return rows.map((row) => ({
		id: row.id,
		name: row.name,
		createdAt: toIso(row.created_at),
		...(row.last_used_at === null ? {} : { lastUsedAt: toIso(row.last_used_at) }),
		backedUp: Boolean(row.backed_up),
	}));
}
