import type { SecurityEvent } from "#lib/contracts/accounts/security-events";
import type { Page, SecurityEventView } from "#lib/contracts/views";
import { toIso } from "#lib/core/clock";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import type { ChainedRow } from "./chain";
import { openDetail } from "./event-detail";

/** An account's timeline, newest first. */
export async function listEvents(ownerId: AccountId, { cursor, limit }: { cursor?: string; limit: number }): Promise<Page<SecurityEventView>> {
	const before = cursor === undefined ? null : Number(cursor);
	const rows = await read().all<ChainedRow & { kind: SecurityEvent }>(
		`SELECT seq, at, owner_id, actor_id, kind, address, session_id, detail_sealed FROM audit_event
		WHERE owner_id = ? ${before === null ? "" : "AND seq < ?"} ORDER BY seq DESC LIMIT ?`,
		ownerId,
		...(before === null ? [] : [Number.isSafeInteger(before) ? before : 0]),
		limit + 1,
	);
	const shown = rows.slice(0, limit);
	const owner = await read().get<{ key_wrapped: Uint8Array | null }>("SELECT key_wrapped FROM account WHERE id = ?", ownerId);
	const key = owner?.key_wrapped;
	return {
		items: shown.map((row) => ({
			id: String(row.seq),
			at: toIso(row.at),
			kind: row.kind,
			...(row.address ? { address: row.address } : {}),
			...(row.session_id ? { sessionId: row.session_id } : {}),
			...(key && row.detail_sealed ? { detail: openDetail(ownerId, key, row.seq, row.detail_sealed) } : {}),
		})),
		nextCursor: rows.length > limit ? String(shown.at(-1)?.seq) : null,
	};
}
