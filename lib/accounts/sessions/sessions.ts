import { mustAddFactor } from "#lib/accounts/factors/must-add-factor";
import type { TokenScope } from "#lib/contracts/accounts/token-scopes";
import { bus } from "#lib/core/bus";
import { type Clock, systemClock } from "#lib/core/clock";
import { type AccountId, newId, type SessionId } from "#lib/core/ids";
import { prisma, read, write } from "#lib/db/store";
import type { Tx } from "#lib/db/tx";

export const SESSION_MS = 30 * 24 * 60 * 60 * 1000;
const SEEN_EVERY_MS = 5 * 60 * 1000;
const USER_AGENT_MAX_CHARS = 300;

/** A signed-in device of an account. */
export interface Session {
	id: SessionId;
	accountId: AccountId;
	handle: string;
	admin: boolean;
	/** Of a program with a token: what it may do. Absent of who signed in, who may do everything. */
	scopes?: readonly TokenScope[];
	/** Of a program with a token: when it expires, in ms since the epoch. */
	expiresAt?: number;
	/** Where everybody needs a second factor and this account has none: nothing else can be done before it has one. */
	mustAddFactor?: true;
	/** Where the present request comes from, where the entry point knows it. */
	address?: string;
}

/** The client of a sign-in. */
export interface Device {
	kind: "web" | "api";
	userAgent?: string;
	address?: string;
}

/** Opens a session for a device; it lasts 30 days from its last use. */
export async function createSession(accountId: AccountId, device: Device, clock: Clock = systemClock): Promise<SessionId> {
	const id = newId<SessionId>();
	await write((tx) => insertSession(tx, id, accountId, device, clock()));
	return id;
}

/** The row of a new session, for a transaction that writes more. */
export async function insertSession(tx: Tx, id: SessionId, accountId: AccountId, device: Device, now: number): Promise<void> {
	const userAgent = device.userAgent?.slice(0, USER_AGENT_MAX_CHARS) ?? null;
	await tx.insert(
		"session",
		["id", "account_id", "kind", "user_agent", "address", "created_at", "last_seen_at", "expires_at"],
		[[id, accountId, device.kind, userAgent, device.address ?? null, now, now, now + SESSION_MS]],
	);
}

/** The session while it is active and its account exists and is not suspended; null where it ended, expired or is unknown. Extends its lifetime. */
export async function findSession(id: SessionId, clock: Clock = systemClock): Promise<Session | null> {
	// Runs on every request: one prepared statement with a join instead of two Prisma queries.
	const row = await read().get<{ account_id: AccountId; handle: string; admin: number | boolean; last_seen_at: number }>(
		`SELECT s.account_id, a.handle, a.admin, s.last_seen_at FROM session s JOIN account a ON a.id = s.account_id
		WHERE s.id = ? AND s.revoked_at IS NULL AND s.expires_at > ? AND a.deleted_at IS NULL AND a.state = 'active'`,
		id,
		clock(),
	);
	if (!row) return null;
	if (clock() - row.last_seen_at > SEEN_EVERY_MS) await touch(id, clock());
	const session = { id, accountId: row.account_id, handle: row.handle, admin: Boolean(row.admin) };
	return (await mustAddFactor(row.account_id)) ? { ...session, mustAddFactor: true } : session;
}

/** Ends a session: its tokens become invalid and its sockets are disconnected at once. Repeating it changes nothing. */
export async function endSession(id: SessionId, clock: Clock = systemClock, also?: (tx: Tx) => Promise<void>): Promise<void> {
	await write(async (tx) => {
		const ended = await tx.run("UPDATE session SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL", clock(), id);
		if (ended > 0) await also?.(tx);
	});
	bus().emit("session-ended", id);
}

/**
 * Ends every session of an account but `keep`, in the transaction of what causes it. Returns their ids, to be given to
 * `announceEnded` after the commit.
 */
export function endSessions(tx: Tx, accountId: AccountId, keep: SessionId | null, now: number): Promise<{ id: SessionId }[]> {
	return tx.all<{ id: SessionId }>(
		`UPDATE session SET revoked_at = ? WHERE account_id = ? ${keep ? "AND id <> ?" : ""} AND revoked_at IS NULL AND expires_at > ? RETURNING id`,
		now,
		accountId,
		...(keep ? [keep] : []),
		now,
	);
}

/** Disconnects the sockets of sessions that ended. */
export function announceEnded(ended: readonly { id: SessionId }[]): void {
	for (const { id } of ended) bus().emit("session-ended", id);
}

/** Deletes expired sessions, refresh tokens, one-time tokens and devices. Returns the number of sessions deleted. */
export async function purgeSessions(clock: Clock = systemClock): Promise<number> {
	const before = BigInt(clock());
	await prisma().refreshToken.deleteMany({ where: { expiresAt: { lt: before } } });
	await prisma().oneTimeToken.deleteMany({ where: { expiresAt: { lt: before } } });
	await prisma().device.deleteMany({ where: { expiresAt: { lt: before } } });
	const { count } = await prisma().session.deleteMany({ where: { expiresAt: { lt: before } } });
	return count;
}

async function touch(id: SessionId, now: number): Promise<void> {
	await prisma().session.updateMany({ where: { id, revokedAt: null }, data: { lastSeenAt: BigInt(now), expiresAt: BigInt(now + SESSION_MS) } });
}
