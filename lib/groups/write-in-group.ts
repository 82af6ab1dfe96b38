import { type ChangeRecorder, writeWithChanges } from "#lib/changes/write-with-changes";
import type { GroupRole, MemberState } from "#lib/contracts/groups/group-policies";
import type { AccountId } from "#lib/core/ids";
import { LIMITS } from "#lib/core/limits";
import { read } from "#lib/db/store";
import { accessGroup } from "./access-group";
import { areRevisionsCurrent } from "./group-revisions";
import type { GroupRow } from "./group-rows";

/** Somebody who receives a change for an act on the group. */
export interface Viewer {
	id: AccountId;
	role: GroupRole;
	state: MemberState;
}

/** A running act on a group: its account is locked, with those of the viewers and the persons concerned. */
export interface GroupAct {
	recorder: ChangeRecorder;
	/** As the actor sees it; it holds until the unit ends. */
	group: GroupRow;
	viewers: readonly Viewer[];
	/** Whether `viewers` are all members, invited and waiting people; in a large group they are its admins alone. */
	hasAllViewers: boolean;
}

/**
 * Runs a unit on a group while nobody else can change it. The accounts to lock are read before the unit: if the group changed
 * in between, nothing is written and all is read again, which ends since each time somebody else's act was committed.
 * Throws `not_found` if the actor may not see the group.
 */
export async function writeInGroup<T>(
	actorId: AccountId,
	handle: string,
	concerned: readonly AccountId[],
	unit: (act: GroupAct) => Promise<T>,
	access: typeof accessGroup = accessGroup,
): Promise<T> {
	for (;;) {
		const group = await access(actorId, handle);
		const { viewers, hasAllViewers } = await listViewers(group.id);
		const ids = [actorId, group.id, ...concerned, ...viewers.map(({ id }) => id)];
		const outcome = await writeWithChanges(ids, async (recorder) => {
			if (!(await areRevisionsCurrent(recorder.tx, [group]))) return null;
			return { value: await unit({ recorder, group, viewers, hasAllViewers }) };
		});
		if (outcome) return outcome.value;
	}
}

async function listViewers(groupId: AccountId): Promise<Pick<GroupAct, "viewers" | "hasAllViewers">> {
	const select = "SELECT account_id AS id, role, state FROM group_member WHERE group_id = ?";
	const viewers = await read().all<Viewer>(`${select} LIMIT ?`, groupId, LIMITS.groupChangesMax + 1);
	if (viewers.length <= LIMITS.groupChangesMax) return { viewers, hasAllViewers: true };
	return { viewers: await read().all<Viewer>(`${select} AND role <> 'member' AND state = 'member'`, groupId), hasAllViewers: false };
}
