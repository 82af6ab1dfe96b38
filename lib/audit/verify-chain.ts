import type { Reader } from "#lib/db/tx";
import { type ChainedRow, chainHash } from "./chain";

const ROWS_A_PAGE = 1_000;

export interface ChainCheck {
	/** Rows that were looked at. */
	rows: number;
	/** The number of the first and the last row, and the hash of the last; null of an empty chain. */
	first: number | null;
	last: number | null;
	hash: string | null;
	/** What is wrong, by the number of the row where it shows. */
	faults: { seq: number; fault: "changed" | "missing_before" | "reordered" | "cut_off" }[];
}

/**
 * Reads the whole chain and computes every hash again. The first row may have any predecessor: earlier ones are deleted once they
 * are older than the site keeps them. Nothing is written.
 */
export async function verifyChain(reader: Reader): Promise<ChainCheck> {
	const check: ChainCheck = { rows: 0, first: null, last: null, hash: null, faults: [] };
	// Read before the rows: what is appended meanwhile is no fault.
	const head = await reader.get<{ seq: number; hash: Uint8Array }>("SELECT seq, hash FROM audit_head WHERE id = 'site'");
	let previous: { seq: number; hash: Uint8Array } | null = null;
	for (;;) {
		const rows: (ChainedRow & { prev_hash: Uint8Array; hash: Uint8Array })[] = await reader.all(
			`SELECT seq, at, owner_id, actor_id, kind, address, session_id, detail_sealed, prev_hash, hash FROM audit_event WHERE seq > ? ORDER BY seq LIMIT ${ROWS_A_PAGE}`,
			previous?.seq ?? 0,
		);
		for (const row of rows) {
			check.first ??= row.seq;
			check.rows += 1;
			const fault = faultOf(row, previous);
			if (fault) check.faults.push({ seq: row.seq, fault });
			previous = { seq: row.seq, hash: row.hash };
		}
		if (rows.length < ROWS_A_PAGE) break;
	}
	check.last = previous?.seq ?? null;
	check.hash = previous ? Buffer.from(previous.hash).toString("hex") : null;
	if (head && head.seq > 0 && (previous?.seq ?? 0) < head.seq) check.faults.push({ seq: head.seq, fault: "cut_off" });
	return check;
}

function faultOf(row: ChainedRow & { prev_hash: Uint8Array; hash: Uint8Array }, previous: { seq: number; hash: Uint8Array } | null) {
	if (!equal(chainHash(row.prev_hash, row), row.hash)) return "changed";
	if (!previous) return null;
	if (row.seq !== previous.seq + 1) return "missing_before";
	return equal(row.prev_hash, previous.hash) ? null : "reordered";
}

function equal(one: Uint8Array, other: Uint8Array): boolean {
	return Buffer.compare(one, other) === 0;
}
