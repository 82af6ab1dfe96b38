import type { InviteView } from "#lib/contracts/views";
import { type Clock, systemClock, toIso } from "#lib/core/clock";
import { read } from "#lib/db/store";

interface Row {
	id: string;
	maker: string;
	group_handle: string | null;
	uses_left: number | null;
	used: number;
	created_at: number;
	expires_at: number | null;
}

/** The invitations by which somebody can still come, the newest first. */
export async function listInvites(clock: Clock = systemClock): Promise<InviteView[]> {
	const rows = await read().all<Row>(
		`SELECT i.id, m.handle AS maker, g.handle AS group_handle, i.uses_left, i.used, i.created_at, i.expires_at
		FROM invite i JOIN account m ON m.id = i.maker_id LEFT JOIN account g ON g.id = i.group_id
		WHERE (i.uses_left IS NULL OR i.uses_left > 0) AND (i.expires_at IS NULL OR i.expires_at > ?) ORDER BY i.id DESC`,
		clock(),
	);
	return rows.map((row) => ({
		id: row.id,
		by: row.maker,
		...(row.group_handle ? { group: row.group_handle } : {}),
		...(row.uses_left === null ? {} : { usesLeft: row.uses_left }),
		used: row.used,
		createdAt: toIso(row.created_at),
		...(row.expires_at === null ? {} : { expiresAt: toIso(row.expires_at) }),
	}));
}
