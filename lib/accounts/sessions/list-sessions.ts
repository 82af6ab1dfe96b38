import type { ListSessionsInput } from "#lib/contracts/accounts";
import type { Page, SessionView } from "#lib/contracts/views";
import { type Clock, systemClock } from "#lib/core/clock";
import type { SessionId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import type { Session } from "./sessions";

interface SessionRow {
	id: SessionId;
	kind: SessionView["kind"];
	user_agent: string | null;
	created_at: number;
	last_seen_at: number;
}

const COLUMNS = "id, kind, user_agent, created_at, last_seen_at";
const STANDING = "account_id = ? AND revoked_at IS NULL AND expires_at > ?";

/** The devices where the account is signed in: the one that asks first, then the others, the newest sign-in before the older. */
export async function listSessions(own: Session, { cursor, limit }: ListSessionsInput, clock: Clock = systemClock): Promise<Page<SessionView>> {
	const first = cursor ? [] : await read().all<SessionRow>(`SELECT ${COLUMNS} FROM session WHERE ${STANDING} AND id = ?`, own.accountId, clock(), own.id);
	// Ids sort by the time they were made.
	const others = await read().all<SessionRow>(
		`SELECT ${COLUMNS} FROM session WHERE ${STANDING} AND id <> ? ${cursor ? "AND id < ?" : ""} ORDER BY id DESC LIMIT ?`,
		own.accountId,
		clock(),
		own.id,
		...(cursor ? [cursor] : []),
		limit - first.length + 1,
	);
	const shown = others.slice(0, limit - first.length);
	const more = others.length > shown.length;
	return { items: [...first, ...shown].map((row) => toView(row, own.id)), nextCursor: more ? (shown.at(-1)?.id ?? ABOVE_ALL) : null };
}

/** Above every id: where a page held nothing but the device that asks, the next begins with the newest of the others. */
const ABOVE_ALL = "zzzzzzzz";

function toView(row: SessionRow, own: SessionId): SessionView {
	return {
		id: row.id,
		kind: row.kind,
		...(row.user_agent ? { userAgent: row.user_agent } : {}),
		createdAt: new Date(row.created_at).toISOString(),
		lastSeenAt: new Date(row.last_seen_at).toISOString(),
		current: row.id === own,
	};
}
