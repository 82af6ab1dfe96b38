import { matchQuery } from "#lib/accounts/profiles/match-query";
import { SYSTEM_HANDLE } from "#lib/accounts/system-account";
import { normaliseHandle } from "#lib/contracts/addresses/handle-rules";
import type { ListAccountsInput } from "#lib/contracts/administration";
import type { ManagedAccountView, Page } from "#lib/contracts/views";
import { toIso } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import { read } from "#lib/db/store";

interface Row {
	handle: string;
	name: string;
	state: "active" | "waiting" | "suspended";
	admin: number | boolean;
	created_at: number;
	last_seen_at: number | null;
	second_factor: number;
}

const SELECT = `SELECT a.handle, a.name, a.state, a.admin, a.created_at,
		(SELECT MAX(s.last_seen_at) FROM session s WHERE s.account_id = a.id) AS last_seen_at,
		(SELECT COUNT(*) FROM totp t WHERE t.account_id = a.id AND t.confirmed_at IS NOT NULL)
			+ (SELECT COUNT(*) FROM passkey p WHERE p.account_id = a.id) AS second_factor
	FROM account a WHERE a.deleted_at IS NULL AND a.kind = 'person' AND a.handle <> '${SYSTEM_HANDLE}'`;

/** The people of the site as administrators see them: by handle, without a word of their letters. */
export async function listAccounts({ query, state, cursor, limit }: ListAccountsInput): Promise<Page<ManagedAccountView>> {
	const match = matchQuery(query);
	const rows = await read().all<Row>(
		`${SELECT} AND a.handle > ? AND ${match.sql} ${state ? "AND a.state = ?" : ""} ORDER BY a.handle LIMIT ?`,
		cursor ?? "",
		...match.values,
		...(state ? [state] : []),
		limit + 1,
	);
	const shown = rows.slice(0, limit);
	return { items: shown.map(toView), nextCursor: rows.length > limit ? (shown.at(-1)?.handle ?? null) : null };
}

/** One of them. Throws `not_found`. */
export async function getManaged(handle: string): Promise<ManagedAccountView> {
	const row = await read().get<Row>(`${SELECT} AND a.handle = ?`, normaliseHandle(handle));
	if (!row) throw new PomboError("not_found");
	return toView(row);
}

function toView({ handle, name, state, admin, created_at, last_seen_at, second_factor }: Row): ManagedAccountView {
	return {
		handle,
		name,
		state,
		role: admin ? "admin" : "member",
		createdAt: toIso(created_at),
		...(last_seen_at === null ? {} : { lastSeenAt: toIso(last_seen_at) }),
		secondFactor: second_factor > 0,
	};
}
