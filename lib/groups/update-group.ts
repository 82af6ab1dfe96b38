import { foldName } from "#lib/accounts/fold-name";
import type { GroupView } from "#lib/contracts/groups/group-views";
import type { UpdateGroupInput } from "#lib/contracts/groups/groups";
import type { AccountId } from "#lib/core/ids";
import type { Value } from "#lib/db/tx";
import { requireLeader } from "./access-group";
import { getGroup } from "./get-group";
import { raiseRevision } from "./group-revisions";
import { type GroupAct, writeInGroup } from "./write-in-group";

/**
 * Changes the name, the description or the policies; for admins. The address stays. Repeating it changes nothing.
 * Throws `not_found` and `not_allowed`.
 */
export async function updateGroup(actorId: AccountId, handle: string, input: UpdateGroupInput): Promise<GroupView> {
	await writeInGroup(actorId, handle, [], async (act) => {
		requireLeader(act.group);
		const ofAccount = differing({ name: input.name, about: input.description }, { name: act.group.name, about: act.group.about ?? "" });
		const ofProfile = differing({ join_policy: input.joinPolicy, post_policy: input.postPolicy, archive_policy: input.archivePolicy }, act.group);
		if (ofAccount.length + ofProfile.length === 0) return;
		await writeColumns(act, ofAccount, ofProfile);
		await raiseRevision(act.recorder.tx, act.group.id);
		for (const viewer of act.viewers) act.recorder.record(viewer.id, "group", "updated", act.group.handle);
	});
	return getGroup(actorId, handle);
}

type Column = [name: string, value: Value];

function differing(wanted: Record<string, string | undefined>, present: object): Column[] {
	const stored = present as Record<string, unknown>;
	return Object.entries(wanted).flatMap(([name, value]): Column[] => (value === undefined || value === stored[name] ? [] : [[name, value]]));
}

async function writeColumns({ recorder, group }: GroupAct, ofAccount: Column[], ofProfile: Column[]): Promise<void> {
	for (const [column, value] of ofAccount) {
		await recorder.tx.run(`UPDATE account SET ${column} = ? WHERE id = ?`, value === "" ? null : value, group.id);
		if (column === "name") await recorder.tx.run("UPDATE account SET name_folded = ? WHERE id = ?", foldName(String(value)), group.id);
	}
	// The group's own journal explains its own profile, as a person's does.
	if (ofAccount.length > 0) recorder.record(group.id, "profile", "updated", group.id);
	for (const [column, value] of ofProfile) await recorder.tx.run(`UPDATE group_profile SET ${column} = ? WHERE account_id = ?`, value, group.id);
}
