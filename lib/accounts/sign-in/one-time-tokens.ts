import { type Clock, systemClock } from "#lib/core/clock";
import type { AccountId } from "#lib/core/ids";
import { hashToken, newSecret } from "#lib/crypto/tokens";
import { read, write } from "#lib/db/store";
import type { Tx } from "#lib/db/tx";

/**
 * What a token serves for. `second-factor`: the password was right; `open-session`: everything was, and the browser gets its cookie.
 */
type OneTimeKind = "second-factor" | "open-session" | "passkey-sign-in" | "passkey-new" | "reset-password";

interface OneTimeToken {
	accountId: AccountId | null;
	data: string | null;
}

interface NewToken {
	accountId?: AccountId;
	/** Ids and codes only: it is stored in clear. */
	data?: string;
	lifetimeMs: number;
}

/** A random value that serves once and until it expires; only its hash is stored. */
export async function issueOneTimeToken(kind: OneTimeKind, { accountId, data, lifetimeMs }: NewToken, clock: Clock = systemClock): Promise<string> {
	const { token, hash } = newSecret();
	await write((tx) => insertOneTimeToken(tx, kind, hash, { accountId, data, lifetimeMs }, clock()));
	return token;
}

/** The row of a token, for a transaction that writes more. */
export async function insertOneTimeToken(tx: Tx, kind: OneTimeKind, hash: string, { accountId, data, lifetimeMs }: NewToken, now: number): Promise<void> {
	const row = [hash, kind, accountId ?? null, data ?? null, now + lifetimeMs];
	await tx.insert("one_time_token", ["hash", "kind", "account_id", "data", "expires_at"], [row]);
}

/** Looks at a token without using it up; null where it is unknown, used or expired. */
export async function findOneTimeToken(kind: OneTimeKind, token: string, clock: Clock = systemClock): Promise<OneTimeToken | null> {
	const row = await read().get<{ account_id: AccountId | null; data: string | null }>(
		"SELECT account_id, data FROM one_time_token WHERE hash = ? AND kind = ? AND expires_at > ?",
		hashToken(token),
		kind,
		clock(),
	);
	return row ? { accountId: row.account_id, data: row.data } : null;
}

/** Uses a token up, in the transaction of what it serves for; null where it is unknown, used or expired. Of two calls at once one gets it. */
export async function takeOneTimeToken(tx: Tx, kind: OneTimeKind, token: string, now: number): Promise<OneTimeToken | null> {
	const [row] = await tx.all<{ account_id: AccountId | null; data: string | null }>(
		"DELETE FROM one_time_token WHERE hash = ? AND kind = ? AND expires_at > ? RETURNING account_id, data",
		hashToken(token),
		kind,
		now,
	);
	return row ? { accountId: row.account_id, data: row.data } : null;
}
