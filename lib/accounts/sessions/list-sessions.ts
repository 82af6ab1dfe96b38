import type { ListSessionsInput } from "#lib/contracts/accounts/sign-in";
import type { Page, SessionView } from "#lib/contracts/views";
import { type Clock, systemClock } from "#lib/core/clock";
import type { SessionId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import type { Session } from "./sessions";

interface SessionRow {
	id: SessionId;
	kind: SessionView["kind"];
	user_agent: string | null;
	address: string | null;
	created_at: number;
	last_seen_at: number;
}

const COLUMNS = "id, kind, user_agent, address, created_at, last_seen_at";
const ACTIVE = "account_id = ? AND revoked_at IS NULL AND expires_at > ?";

/** The devices where the account is signed in: the current one first, then the others, newest sign-in first. */
export async function listSessions(current: Session, { cursor, limit }: ListSessionsInput, clock: Clock = systemClock): Promise<Page<SessionView>> {
	const first = cursor ? [] : await read().all<SessionRow>(`SELECT ${COLUMNS} FROM session WHERE ${ACTIVE} AND id = ?`, current.accountId, clock(), current.id);
	// Ids sort by creation time.
	const others = await read().all<SessionRow>(
		`SELECT ${COLUMNS} FROM session WHERE ${ACTIVE} AND id <> ? ${cursor ? "AND id < ?" : ""} ORDER BY id DESC LIMIT ?`,
		current.accountId,
		clock(),
		current.id,
		...(cursor ? [cursor] : []),
		limit - first.length + 1,
	);
	const shown = others.slice(0, limit - first.length);
	const more = others.length > shown.length;
	return { items: [...first, ...shown].map((row) => toView(row, current.id)), nextCursor: more ? (shown.at(-1)?.id ?? AFTER_EVERY_ID) : null };
}

/** A cursor after every id: where a page had only the current device, the next starts with the newest of the others. */
const AFTER_EVERY_ID = "zzzzzzzz";

function toView(row: SessionRow, currentId: SessionId): SessionView {
	return {
		id: row.id,
		kind: row.kind,
		...(row.user_agent ? { userAgent: row.user_agent } : {}),
		...(row.address ? { address: row.address } : {}),
		createdAt: new Date(row.created_at).toISOString(),
		lastSeenAt: new Date(row.last_seen_at).toISOString(),
		current: row.id === currentId,
	};
}
