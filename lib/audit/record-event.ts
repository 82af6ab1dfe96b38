import type { SecurityEvent } from "#lib/contracts/accounts/security-events";
import type { AccountId, SessionId } from "#lib/core/ids";
import type { Tx } from "#lib/db/tx";
import { CHAIN_START, type ChainedRow, chainHash } from "./chain";
import { type EventDetail, sealDetail } from "./event-detail";

/** From where an act came. */
export interface EventSource {
	/** The address of the client; absent for the site's own acts. */
	address?: string;
	/** The session that acted; absent where nobody was signed in. */
	sessionId?: SessionId;
}

export interface NewEvent {
	kind: SecurityEvent;
	/** In whose timeline it stands. */
	ownerId: AccountId;
	/** Who did it, where that is known. */
	actorId: AccountId | null;
	source: EventSource;
	detail?: EventDetail;
}

/**
 * Appends an event to the chain, in the transaction of what happened: it is written down if and only if it happened. The chain's
 * end stays locked until the commit, so this comes last in a unit.
 */
export async function recordEvent(tx: Tx, { kind, ownerId, actorId, source, detail }: NewEvent, at: number): Promise<void> {
	const head = await nextPlace(tx);
	const row: ChainedRow = {
		seq: head.seq,
		at,
		owner_id: ownerId,
		actor_id: actorId,
		kind,
		address: source.address ?? null,
		session_id: source.sessionId ?? null,
		detail_sealed: detail ? await sealed(tx, ownerId, head.seq, detail) : null,
	};
	const hash = chainHash(head.hash, row);
	await tx.insert("audit_event", [...Object.keys(row), "prev_hash", "hash"], [[...Object.values(row), head.hash, hash]]);
	await tx.run("UPDATE audit_head SET hash = ? WHERE id = 'site'", hash);
}

/** Takes the next number and locks the end of the chain; returns the number and the hash before it. */
async function nextPlace(tx: Tx): Promise<{ seq: number; hash: Uint8Array }> {
	const next = "UPDATE audit_head SET seq = seq + 1 WHERE id = 'site' RETURNING seq, hash";
	const [head] = await tx.all<{ seq: number; hash: Uint8Array }>(next);
	if (head) return head;
	await tx.run("INSERT INTO audit_head (id, seq, hash) VALUES ('site', 0, ?) ON CONFLICT DO NOTHING", CHAIN_START);
	const [first] = await tx.all<{ seq: number; hash: Uint8Array }>(next);
	if (!first) throw new Error("the audit chain has no end");
	return first;
}

async function sealed(tx: Tx, ownerId: AccountId, seq: number, detail: EventDetail): Promise<Buffer | null> {
	const owner = await tx.get<{ key_wrapped: Uint8Array | null }>("SELECT key_wrapped FROM account WHERE id = ?", ownerId);
	return owner?.key_wrapped ? sealDetail(ownerId, owner.key_wrapped, seq, detail) : null;
}
