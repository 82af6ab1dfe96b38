import { recordEvent } from "#lib/audit/record-event";
import { writeWithChanges } from "#lib/changes/write-with-changes";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import type { Tx } from "#lib/db/tx";
import { claimHandle } from "./claim-handle";
import { loadFormerHandles } from "./former-handles";

export const FORWARDS_MS = 90 * 24 * 60 * 60_000;
/** Each change takes a name away from everybody else for good. */
const CHANGES_MAX = 3;

/**
 * Gives a person another handle. The former one leads to them for 90 days, and is then free for nobody else; they may take it back. Throws
 * `username_taken` for a name that is or was another's, or looks like one, and `handle_changed_often` after three changes in 90 days.
 */
export async function changeHandle(accountId: AccountId, handle: string, clock: Clock = systemClock): Promise<void> {
	const groups = await read().all<{ group_id: AccountId }>("SELECT group_id FROM group_member WHERE account_id = ?", accountId);
	await writeWithChanges([accountId, ...groups.map(({ group_id }) => group_id)], async (recorder) => {
		const { tx } = recorder;
		const now = clock();
		const before = recorder.account(accountId)?.handle;
		if (before === undefined || before === handle) return;
		await requireFewChanges(tx, accountId, now);
		if (!(await claimHandle(tx, { id: accountId, handle })))
			throw refusal("username_taken", "username_taken", "This handle is taken, or looks too much like another");
		await tx.run("UPDATE handle SET forwards_until = ? WHERE name = ?", now + FORWARDS_MS, before);
		await tx.run("UPDATE account SET handle = ? WHERE id = ?", handle, accountId);
		await tx.run("UPDATE group_member SET handle = ? WHERE account_id = ?", handle, accountId);
		await tx.run("UPDATE group_profile SET revision = revision + 1 WHERE account_id IN (SELECT group_id FROM group_member WHERE account_id = ?)", accountId);
		recorder.record(accountId, "profile", "updated", accountId);
		await recordEvent(tx, { kind: "handle_changed", ownerId: accountId, actorId: accountId, source: {}, detail: { from: before, to: handle } }, now);
	});
	await loadFormerHandles();
}

async function requireFewChanges(tx: Tx, accountId: AccountId, now: number): Promise<void> {
	const recent = await tx.all("SELECT 1 FROM handle WHERE account_id = ? AND forwards_until IS NOT NULL AND forwards_until > ?", accountId, now);
	if (recent.length >= CHANGES_MAX) throw refusal("invalid_input", "handle_changed_often", "You have changed your handle three times in the last 90 days");
}

function refusal(kind: "invalid_input" | "username_taken", code: string, message: string): PomboError {
	return new PomboError(kind, undefined, { errors: [{ path: "handle", code, message }] });
}
