import type { Session } from "#lib/accounts/sessions/sessions";
import { openDetail } from "#lib/audit/event-detail";
import type { SecurityNoticesView } from "#lib/contracts/views";
import { toIso } from "#lib/core/clock";
import type { AccountId, SessionId } from "#lib/core/ids";
import { read, write } from "#lib/db/store";

/** So many wrong passwords are mistakes of one's own. */
const GUESSES_MIN = 3;
const EVENTS_MAX = 100;
const DEVICES_MAX = 3;

interface Row {
	seq: number;
	at: number;
	kind: "signed_in" | "sign_in_failed" | "second_factor_failed";
	address: string | null;
	session_id: SessionId | null;
	detail_sealed: Uint8Array | null;
}

/** What a person should look at and has not yet: sign-ins on other devices that were new, and guesses at the password. Null where there is nothing. */
export async function listNotices({ id, accountId }: Pick<Session, "id" | "accountId">): Promise<SecurityNoticesView | null> {
	const rows = await read().all<Row>(
		`SELECT e.seq, e.at, e.kind, e.address, e.session_id, e.detail_sealed FROM audit_event e JOIN account a ON a.id = e.owner_id
		WHERE e.owner_id = ? AND e.seq > a.notices_seq AND e.kind IN ('signed_in', 'sign_in_failed', 'second_factor_failed') ORDER BY e.seq DESC LIMIT ${EVENTS_MAX}`,
		accountId,
	);
	if (rows.length === 0) return null;
	const account = await read().get<{ key_wrapped: Uint8Array }>("SELECT key_wrapped FROM account WHERE id = ?", accountId);
	const guesses = rows.filter(({ kind }) => kind !== "signed_in").length;
	const devices = rows
		.filter((row) => row.kind === "signed_in" && row.session_id !== id)
		.map((row) => ({ row, detail: account && row.detail_sealed ? openDetail(accountId, account.key_wrapped, row.seq, row.detail_sealed) : {} }))
		.filter(({ detail }) => detail.newDevice === true)
		.slice(0, DEVICES_MAX)
		.map(({ row, detail }) => ({
			at: toIso(row.at),
			...(row.address ? { address: row.address } : {}),
			...(typeof detail.userAgent === "string" ? { userAgent: detail.userAgent } : {}),
		}));
	if (devices.length === 0 && guesses < GUESSES_MIN) return null;
	return { devices, guesses: guesses < GUESSES_MIN ? 0 : guesses };
}

/** The person has seen them. */
export async function acknowledgeNotices(accountId: AccountId): Promise<void> {
	await write((tx) =>
		tx.run("UPDATE account SET notices_seq = COALESCE((SELECT MAX(seq) FROM audit_event WHERE owner_id = ?), 0) WHERE id = ?", accountId, accountId),
	);
}
