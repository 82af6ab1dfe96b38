import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { LIMITS } from "#lib/core/limits";
import { placeholders } from "#lib/db/dialect";
import { read } from "#lib/db/store";
import { accessGroup } from "./access-group";
import { raiseRevision } from "./group-revisions";
import type { GroupRow } from "./group-rows";
import { type GroupAct, type Viewer, writeInGroup } from "./write-in-group";

/**
 * Deletes a group for all its members; for owners. Its key is destroyed, and with it the archive; the members keep their
 * copies, and nobody can take the address again. A large group loses its members in several transactions, its owner and the
 * group itself in the last: after a crash the call is repeated. Throws `not_found`, also when it is repeated, and `not_allowed`.
 */
export async function deleteGroup(actorId: AccountId, handle: string, clock: Clock = systemClock): Promise<void> {
	for (;;) {
		const group = await accessGroup(actorId, handle);
		requireOwner(group);
		const isDeleted = await writeInGroup(actorId, handle, [], async (act) => {
			requireOwner(act.group);
			// Of a large group, only some of those who must be told are locked.
			if (!act.hasAllViewers) return false;
			await removeRows(act, act.viewers);
			const { tx } = act.recorder;
			await tx.run("UPDATE account SET deleted_at = ?, key_wrapped = NULL WHERE id = ?", clock(), act.group.id);
			return true;
		});
		if (isDeleted) return;
		await removeSomeMembers(actorId, group);
	}
}

function requireOwner({ role, state }: GroupRow): void {
	if (state !== "member") throw new PomboError("not_found");
	if (role !== "owner") throw new PomboError("not_allowed");
}

async function removeSomeMembers(actorId: AccountId, { id, handle }: GroupRow): Promise<void> {
	const chosen = await read().all<{ account_id: AccountId }>(
		"SELECT account_id FROM group_member WHERE group_id = ? AND account_id <> ? LIMIT ?",
		id,
		actorId,
		LIMITS.groupChangesMax,
	);
	const ids = chosen.map(({ account_id }) => account_id);
	if (ids.length === 0) return;
	await writeInGroup(actorId, handle, ids, async (act) => {
		requireOwner(act.group);
		const list = placeholders(ids);
		const rows = await act.recorder.tx.all<Viewer>(
			`SELECT account_id AS id, role, state FROM group_member WHERE group_id = ? AND account_id IN (${list.sql})`,
			id,
			...list.values,
		);
		await removeRows(act, rows);
		const removed = new Set(rows.map((row) => row.id));
		for (const viewer of act.viewers) if (!removed.has(viewer.id)) act.recorder.record(viewer.id, "group", "updated", handle);
	});
}

async function removeRows({ recorder, group }: GroupAct, rows: readonly Viewer[]): Promise<void> {
	for (const row of rows) {
		await recorder.tx.run("DELETE FROM group_member WHERE group_id = ? AND account_id = ?", group.id, row.id);
		recorder.record(row.id, "group", "deleted", group.handle);
	}
	await raiseRevision(recorder.tx, group.id, -rows.filter(({ state }) => state === "member").length);
}
