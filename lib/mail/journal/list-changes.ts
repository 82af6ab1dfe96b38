import type { JournalRow } from "#lib/changes/read-changes";
import { readChanges } from "#lib/changes/read-changes";
import type { Change, ChangesPage, ChangeType } from "#lib/contracts/changes/change";
import type { AccountId } from "#lib/core/ids";
import { CHANGE_READERS } from "./change-readers";

/** The account's changes after `since`, each with its object's present state. Throws `resync_required`. */
export async function listChanges(accountId: AccountId, since: number, limit?: number): Promise<ChangesPage> {
	const { rows, seq, more } = await readChanges(accountId, since, limit);
	return { changes: await hydrate(accountId, rows), seq, more };
}

/** One look-up for each type in the page, however many changes it holds. */
async function hydrate(accountId: AccountId, rows: JournalRow[]): Promise<Change[]> {
	const ids = new Map<ChangeType, Set<string>>();
	for (const { type, op, object_id } of rows) {
		if (op === "deleted") continue;
		ids.set(type, (ids.get(type) ?? new Set()).add(object_id));
	}
	const present = new Map<ChangeType, Map<string, Change["data"]>>();
	for (const [type, named] of ids) present.set(type, await CHANGE_READERS[type](accountId, [...named]));
	// A reader answers with what its type carries: the table of readers is checked for that.
	return rows.map(({ modseq, type, op, object_id: id }) => ({ seq: modseq, type, op, id, data: present.get(type)?.get(id) }) as Change);
}
