import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { LIMITS } from "#lib/core/limits";
import { placeholders } from "#lib/db/dialect";
import { read } from "#lib/db/store";
import type { Tx } from "#lib/db/tx";
import { accessGroup, accessGroupAsAdministrator } from "./access-group";
import { raiseRevision } from "./group-revisions";
import type { GroupRow } from "./group-rows";
import { type GroupAct, type Viewer, writeInGroup } from "./write-in-group";

/** Who may delete a group, and what is written in the transaction that does. */
interface By {
	access: typeof accessGroup;
	require: (group: GroupRow) => void;
	also?: (tx: Tx) => Promise<void>;
}

/**
 * Deletes a group for all its members; for owners. Its key is destroyed, and with it the archive; the members keep their
 * copies, and nobody can take the address again. A large group loses its members in several transactions, its owner and the
 * group itself in the last: after a crash the call is repeated. Throws `not_found`, also when it is repeated, and `not_allowed`.
 */
export function deleteGroup(actorId: AccountId, handle: string, clock: Clock = systemClock): Promise<void> {
	return deleteGroupAs({ access: accessGroup, require: requireOwner }, actorId, handle, clock);
}

/** The same for the site's administrators, who need not be members. `also` writes down that it was done. */
export function deleteGroupAsAdministrator(actorId: AccountId, handle: string, also: (tx: Tx) => Promise<void>, clock: Clock = systemClock): Promise<void> {
	return deleteGroupAs({ access: accessGroupAsAdministrator, require: () => undefined, also }, actorId, handle, clock);
}

async function deleteGroupAs(by: By, actorId: AccountId, handle: string, clock: Clock): Promise<void> {
	for (;;) {
		const group = await by.access(actorId, handle);
		by.require(group);
		const isDeleted = await writeInGroup(
			actorId,
			handle,
			[],
			async (act) => {
				by.require(act.group);
				// Of a large group, only some of those who must be told are locked.
				if (!act.hasAllViewers) return false;
				await removeRows(act, act.viewers);
				const { tx } = act.recorder;
				await tx.run("UPDATE account SET deleted_at = ?, key_wrapped = NULL WHERE id = ?", clock(), act.group.id);
				await by.also?.(tx);
				return true;
			},
			by.access,
		);
		if (isDeleted) return;
		await removeSomeMembers(by, actorId, group);
	}
}

function requireOwner({ role, state }: GroupRow): void {
	if (state !== "member") throw new PomboError("not_found");
	if (role !== "owner") throw new PomboError("not_allowed");
}

async function removeSomeMembers(by: By, actorId: AccountId, { id, handle }: GroupRow): Promise<void> {
	const chosen = await read().all<{ account_id: AccountId }>(
		"SELECT account_id FROM group_member WHERE group_id = ? AND account_id <> ? LIMIT ?",
		id,
		actorId,
		LIMITS.groupChangesMax,
	);
	const ids = chosen.map(({ account_id }) => account_id);
	if (ids.length === 0) return;
	await writeInGroup(
		actorId,
		handle,
		ids,
		async (act) => {
			by.require(act.group);
			const list = placeholders(ids);
			const rows = await act.recorder.tx.all<Viewer>(
				`SELECT account_id AS id, role, state FROM group_member WHERE group_id = ? AND account_id IN (${list.sql})`,
				id,
				...list.values,
			);
			await removeRows(act, rows);
			const removed = new Set(rows.map((row) => row.id));
			for (const viewer of act.viewers) if (!removed.has(viewer.id)) act.recorder.record(viewer.id, "group", "updated", handle);
		},
		by.access,
	);
}

async function removeRows({ recorder, group }: GroupAct, rows: readonly Viewer[]): Promise<void> {
	for (const row of rows) {
		await recorder.tx.run("DELETE FROM group_member WHERE group_id = ? AND account_id = ?", group.id, row.id);
		recorder.record(row.id, "group", "deleted", group.handle);
	}
	await raiseRevision(recorder.tx, group.id, -rows.filter(({ state }) => state === "member").length);
}
