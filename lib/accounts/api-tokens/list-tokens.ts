import type { TokenScope } from "#lib/contracts/accounts/token-scopes";
import type { ApiTokenView } from "#lib/contracts/views";
import { toIso } from "#lib/core/clock";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";

interface TokenRow {
	id: string;
	name: string;
	scopes: string;
	created_at: number;
	expires_at: number | null;
	last_used_at: number | null;
}

/** An account's tokens, the newest first, with those that have expired. There are at most as many as `apiTokensMax`. */
export async function listTokens(accountId: AccountId): Promise<ApiTokenView[]> {
	const rows = await read().all<TokenRow>(
		"SELECT id, name, scopes, created_at, expires_at, last_used_at FROM api_token WHERE account_id = ? ORDER BY id DESC",
		accountId,
	);
	return rows.map((row) => ({
		id: row.id,
		name: row.name,
		scopes: row.scopes.split(",") as TokenScope[],
		createdAt: toIso(row.created_at),
		...(row.expires_at === null ? {} : { expiresAt: toIso(row.expires_at) }),
		...(row.last_used_at === null ? {} : { lastUsedAt: toIso(row.last_used_at) }),
	}));
}
