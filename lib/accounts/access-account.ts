import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";

export interface AccountRow {
	id: AccountId;
	kind: "person" | "group";
	handle: string;
	name: string;
	about: string | null;
	locale: string;
	time_zone: string;
	receipts: number | boolean;
	conversations: number | boolean;
	presence: number | boolean;
	listed: number | boolean;
	status: string | null;
	status_until: number | null;
	working_hours: string | null;
	keyboard: string | null;
	admin: number | boolean;
	key_wrapped: Uint8Array | null;
}

export const ACCOUNT_COLUMNS =
	"id, kind, handle, name, about, locale, time_zone, receipts, conversations, presence, listed, status, status_until, working_hours, keyboard, admin, key_wrapped";

/** The acting account's row. Throws `not_found` once it is deleted. */
export async function accessAccount(accountId: AccountId): Promise<AccountRow> {
	const row = await read().get<AccountRow>(`SELECT ${ACCOUNT_COLUMNS} FROM account WHERE id = ? AND deleted_at IS NULL`, accountId);
	if (!row) throw new PomboError("not_found");
	return row;
}
