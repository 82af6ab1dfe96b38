import { requireCode } from "#lib/accounts/factors/require-code";
import { requireOtherAdministrator } from "#lib/accounts/managing/require-other-administrator";
import { requirePassword } from "#lib/accounts/passwords/require-password";
import { recordOwnEvent } from "#lib/accounts/sessions/record-own-event";
import { announceEnded, endSessions, type Session } from "#lib/accounts/sessions/sessions";
import { writeWithChanges } from "#lib/changes/write-with-changes";
import type { DeleteAccountInput } from "#lib/contracts/accounts/sign-in";
import { type Clock, systemClock, toIso } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { AccountId, SessionId } from "#lib/core/ids";
import { newSecret } from "#lib/crypto/tokens";
import type { Tx } from "#lib/db/tx";
import { closeAccount } from "./close-account";

/** How long one can change one's mind. */
export const GRACE_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * Asks for the deletion of the own account: in seven days, or at once. Every session ends; whoever signs in before the time is over keeps the
 * account. Returns when it is deleted, and the token of the receipt that follows. Throws `invalid_input` (`wrong_password`, `wrong_code`),
 * `second_factor_required`, `last_administrator`, and `owns_groups` with one error for each group that needs another owner first.
 */
export async function requestDeletion(
	session: Session,
	{ password, code, now: atOnce }: DeleteAccountInput,
	clock: Clock = systemClock,
): Promise<{ deletesAt: string; receiptToken: string }> {
	const { accountId } = session;
	await requirePassword(accountId, password);
	const { token, hash } = newSecret();
	const deletesAt = clock() + (atOnce ? 0 : GRACE_MS);
	const ended = await writeWithChanges([accountId], async (recorder) => {
		const { tx } = recorder;
		await requireCode(tx, accountId, code, clock());
		await requireReplaceable(tx, accountId);
		await tx.run("UPDATE account SET deletion_due_at = ? WHERE id = ?", deletesAt, accountId);
		await tx.run(
			`INSERT INTO erasure (account_id, token_hash, requested_at) VALUES (?, ?, ?)
			ON CONFLICT (account_id) DO UPDATE SET token_hash = excluded.token_hash, requested_at = excluded.requested_at`,
			accountId,
			hash,
			clock(),
		);
		const sessions = await endSessions(tx, accountId, null, clock());
		const tokens = await tx.all<{ id: SessionId }>("SELECT id FROM api_token WHERE account_id = ?", accountId);
		if (atOnce) await closeAccount(recorder, accountId, clock());
		await recordOwnEvent(tx, session, "deletion_requested", clock());
		return [...sessions, ...tokens];
	});
	announceEnded(ended);
	return { deletesAt: toIso(deletesAt), receiptToken: token };
}

/** Others depend on an administrator, and on the owners of their groups. */
async function requireReplaceable(tx: Tx, accountId: AccountId): Promise<void> {
	const others = await tx.get(
		"SELECT 1 FROM account WHERE kind = 'person' AND password_hash IS NOT NULL AND deleted_at IS NULL AND id <> ? LIMIT 1",
		accountId,
	);
	const { admin } = (await tx.get<{ admin: number | boolean }>("SELECT admin FROM account WHERE id = ?", accountId)) ?? { admin: false };
	if (admin && others) await requireOtherAdministrator(tx, accountId);
	const groups = await tx.all<{ handle: string }>(
		`SELECT a.handle FROM group_member m JOIN account a ON a.id = m.group_id
		WHERE m.account_id = ? AND m.state = 'member' AND m.role = 'owner' AND a.deleted_at IS NULL
			AND EXISTS (SELECT 1 FROM group_member o WHERE o.group_id = m.group_id AND o.account_id <> m.account_id AND o.state = 'member')
			AND NOT EXISTS (SELECT 1 FROM group_member o WHERE o.group_id = m.group_id AND o.account_id <> m.account_id AND o.state = 'member'
				AND o.role <> 'member' AND o.role = 'owner') ORDER BY a.handle`,
		accountId,
	);
	if (groups.length === 0) return;
	const errors = groups.map(({ handle }, at) => ({ path: `groups.${at}`, code: "last_owner", message: `${handle} needs another owner` }));
	throw new PomboError("owns_groups", `Hand these groups over, or delete them, first: ${groups.map(({ handle }) => handle).join(", ")}`, { errors });
}
