import type { ErasureReceipt } from "#lib/contracts/views";
import { type Clock, systemClock, toIso } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { hashToken, verifyAccessToken } from "#lib/crypto/tokens";
import { read } from "#lib/db/store";

/**
 * The receipt of an erased account, by the token that the deletion returned, or by an access token of the account from before. Throws
 * `not_found` for any other, and `receipt_pending` until the account is erased.
 */
export async function getReceipt(token: string, clock: Clock = systemClock): Promise<ErasureReceipt> {
	const found = await findErasure(token, clock);
	if (!found) throw new PomboError("not_found");
	if (!found.receipt) throw new PomboError("receipt_pending");
	return JSON.parse(found.receipt) as ErasureReceipt;
}

/** The same for a page: when the account is deleted, or its receipt; null for an unknown token. */
export async function findReceipt(token: string): Promise<{ dueAt: string | null; receipt: ErasureReceipt | null } | null> {
	const found = await findErasure(token, systemClock);
	if (!found) return null;
	return {
		dueAt: found.deletion_due_at === null ? null : toIso(found.deletion_due_at),
		receipt: found.receipt ? (JSON.parse(found.receipt) as ErasureReceipt) : null,
	};
}

interface Row {
	receipt: string | null;
	deletion_due_at: number | null;
}

async function findErasure(token: string, clock: Clock): Promise<Row | undefined> {
	const select = "SELECT e.receipt, a.deletion_due_at FROM erasure e JOIN account a ON a.id = e.account_id";
	const byToken = await read().get<Row>(`${select} WHERE e.token_hash = ?`, hashToken(token));
	if (byToken) return byToken;
	const accountId: AccountId | null = await verifyAccessToken(token, clock).then(
		(verified) => verified.accountId,
		() => null,
	);
	return accountId ? read().get<Row>(`${select} WHERE e.account_id = ?`, accountId) : undefined;
}
