import type { BlockedView, Page, PersonView } from "#lib/contracts/views";
import { toIso } from "#lib/core/clock";
import type { AccountId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";
import { read } from "#lib/db/store";

type Row = PersonView & { created_at: number };

const SELECT = "SELECT a.handle, a.name, a.kind, b.created_at FROM blocked b JOIN account a ON a.id = b.blocked_id WHERE b.account_id = ?";

/** The people whom the account blocks, ordered and paged by handle. */
export async function listBlocked(accountId: AccountId, { cursor, limit }: { cursor?: string; limit: number }): Promise<Page<BlockedView>> {
	const rows = await read().all<Row>(`${SELECT} AND a.handle > ? ORDER BY a.handle LIMIT ?`, accountId, cursor ?? "", limit + 1);
	const items = rows.slice(0, limit).map(toView);
	return { items, nextCursor: rows.length > limit ? (items.at(-1)?.person.handle ?? null) : null };
}

/** The data of `blocked` changes, by handle; those unblocked since are left out. */
export async function readBlockedChanges(accountId: AccountId, handles: string[]): Promise<Map<string, BlockedView>> {
	const list = placeholders(handles);
	const rows = await read().all<Row>(`${SELECT} AND a.handle IN (${list.sql})`, accountId, ...list.values);
	return new Map(rows.map((row) => [row.handle, toView(row)]));
}

function toView({ created_at, ...person }: Row): BlockedView {
	return { person, since: toIso(created_at) };
}
