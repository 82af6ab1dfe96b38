import type { JournalRow } from "#lib/changes/read-changes";
import { readChanges } from "#lib/changes/read-changes";
import type { Change, ChangesPage, ChangeType } from "#lib/contracts/changes/change";
import type { AccountId } from "#lib/core/ids";
import { CHANGE_READERS } from "./change-readers";

/** The account's changes after `since`, each with its object's current state. Throws `resync_required`. */
export async function listChanges(accountId: AccountId, since: number, limit?: number): Promise<ChangesPage> {
	const { rows, seq, more } = await readChanges(accountId, since, limit);
	return { changes: await hydrate(accountId, rows), seq, more };
}

/** One query for each type in the page, however many changes it has. */
async function hydrate(accountId: AccountId, rows: JournalRow[]): Promise<Change[]> {
	const ids = new Map<ChangeType, Set<string>>();
	for (const { type, op, object_id } of rows) {
		if (op === "deleted") continue;
		ids.set(type, (ids.get(type) ?? new Set()).add(object_id));
	}
	const current = new Map<ChangeType, Map<string, Change["data"]>>();
	for (const [type, objectIds] of ids) current.set(type, await CHANGE_READERS[type](accountId, [...objectIds]));
	// CHANGE_READERS is typed so that each reader returns the data of its type.
	return rows.map(({ modseq, type, op, object_id: id }) => ({ seq: modseq, type, op, id, data: current.get(type)?.get(id) }) as Change);
}
