import { mustAddFactor } from "#lib/accounts/factors/must-add-factor";
import type { Session } from "#lib/accounts/sessions/sessions";
import type { TokenScope } from "#lib/contracts/accounts/token-scopes";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { AccountId, SessionId } from "#lib/core/ids";
import { hashToken } from "#lib/crypto/tokens";
import { read, write } from "#lib/db/store";

const USED_EVERY_MS = 5 * 60 * 1000;

interface TokenRow {
	id: SessionId;
	account_id: AccountId;
	handle: string;
	scopes: string;
	expires_at: number | null;
	last_used_at: number | null;
}

/**
 * The session of a program with a token: under the token's id, with its scopes, and never with an administrator's rights. Throws
 * `unauthorized` where it was ended or has expired, or its account is gone.
 */
export async function sessionOfApiToken(token: string, clock: Clock = systemClock): Promise<Session> {
	const row = await read().get<TokenRow>(
		`SELECT t.id, t.account_id, a.handle, t.scopes, t.expires_at, t.last_used_at FROM api_token t JOIN account a ON a.id = t.account_id
		WHERE t.hash = ? AND (t.expires_at IS NULL OR t.expires_at > ?) AND a.deleted_at IS NULL AND a.state = 'active'`,
		hashToken(token),
		clock(),
	);
	if (!row) throw new PomboError("unauthorized", "This token is not valid, or no longer");
	if (clock() - (row.last_used_at ?? 0) > USED_EVERY_MS) {
		await write((tx) => tx.run("UPDATE api_token SET last_used_at = ? WHERE id = ?", clock(), row.id));
	}
	const scopes = row.scopes.split(",") as TokenScope[];
	return {
		id: row.id,
		accountId: row.account_id,
		handle: row.handle,
		admin: false,
		scopes,
		...(row.expires_at === null ? {} : { expiresAt: row.expires_at }),
		...((await mustAddFactor(row.account_id)) ? { mustAddFactor: true } : {}),
	};
}
