import type { ChangeOp, ChangeType } from "#lib/contracts/changes/change";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { LIMITS } from "#lib/core/limits";
import { read } from "#lib/db/store";

/** A row of the journal: which object changed, without its content. */
export interface JournalRow {
	modseq: number;
	type: ChangeType;
	op: ChangeOp;
	object_id: string;
}

export interface JournalPage {
	rows: JournalRow[];
	seq: number;
	more: boolean;
}

/**
 * The account's changes after `since`, oldest first. Throws `resync_required` if the number lies below the journal's floor,
 * or above the account's number (a client of another database).
 */
export async function readChanges(accountId: AccountId, since: number, limit: number = LIMITS.changesPage): Promise<JournalPage> {
	const rows = await read().all<JournalRow>(
		"SELECT modseq, type, op, object_id FROM change WHERE account_id = ? AND modseq > ? ORDER BY modseq LIMIT ?",
		accountId,
		since,
		limit + 1,
	);
	// Numbers have no gaps: if the next one was found, `since` lies inside the journal and its bounds need no query.
	if (rows[0]?.modseq !== since + 1) await assertInside(accountId, since);
	const page = rows.slice(0, limit);
	return { rows: page, seq: page.at(-1)?.modseq ?? since, more: rows.length > limit };
}

async function assertInside(accountId: AccountId, since: number): Promise<void> {
	const { modseq, floor } = await readPosition(accountId);
	if (since < floor || since > modseq) throw new PomboError("resync_required");
}

/** The account's current number, and the number below which its changes have been deleted. Throws `not_found`. */
export async function readPosition(accountId: AccountId): Promise<{ modseq: number; floor: number }> {
	const account = await read().get<{ modseq: number; floor: number }>(
		"SELECT modseq, changes_floor AS floor FROM account WHERE id = ? AND deleted_at IS NULL",
		accountId,
	);
	if (!account) throw new PomboError("not_found");
	return account;
}
