import { keyedHash } from "#lib/crypto/derived-keys";

/** A row of the chain as it is stored, without its hashes. */
export interface ChainedRow {
	seq: number;
	at: number;
	owner_id: string;
	actor_id: string | null;
	kind: string;
	address: string | null;
	session_id: string | null;
	detail_sealed: Uint8Array | null;
}

/** The hash before the first row. */
export const CHAIN_START = Buffer.alloc(32);

/**
 * The hash of a row: it covers every column and the hash of the row before, so that a row cannot be changed, removed or moved
 * without every later hash being wrong. It is keyed: who can write to the database but has no keyring cannot make new ones.
 */
export function chainHash(previous: Uint8Array, row: ChainedRow): Buffer {
	const sealed = row.detail_sealed ? Buffer.from(row.detail_sealed).toString("base64") : null;
	const columns = [row.seq, row.at, row.owner_id, row.actor_id, row.kind, row.address, row.session_id, sealed];
	return keyedHash("audit-chain", Buffer.concat([previous, Buffer.from(JSON.stringify(columns))]));
}
