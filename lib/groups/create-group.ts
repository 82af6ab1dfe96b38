import { claimHandle } from "#lib/accounts/handles/claim-handle";
import { insertAccount, newAccount } from "#lib/accounts/new-account";
import { writeWithChanges } from "#lib/changes/write-with-changes";
import type { GroupView } from "#lib/contracts/groups/group-views";
import type { CreateGroupInput } from "#lib/contracts/groups/groups";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import type { Tx } from "#lib/db/tx";
import { storeMembership } from "#lib/groups/members/write-membership";
import { getGroup } from "./get-group";
import { changeIdOf } from "./group-changes";

/**
 * Creates a group with an address, a key and mailboxes of its own; its maker is its owner. Throws `handle_taken` where a person
 * or a group has that handle, or a deleted group had it; of two concurrent calls, the second.
 */
export async function createGroup(actorId: AccountId, input: CreateGroupInput, clock: Clock = systemClock): Promise<GroupView> {
	const { handle, name, description } = input;
	const account = newAccount({ kind: "group", handle, name, passwordHash: null }, clock);
	await writeWithChanges(
		[actorId, account.id],
		async (recorder) => {
			const actor = recorder.account(actorId);
			if (!actor || actor.deleted) throw new PomboError("not_found");
			await storeMembership(recorder.tx, account.id, { id: actorId, handle: actor.handle }, undefined, { role: "owner", state: "member" }, clock());
			recorder.record(actorId, "group", "created", changeIdOf(handle, actor.handle));
		},
		async (tx) => {
			if (!(await claimHandle(tx, account))) {
				throw new PomboError("handle_taken", undefined, { errors: [{ path: "handle", code: "handle_taken", message: "This address is taken" }] });
			}
			await insertAccount(tx, { ...account, row: { ...account.row, about: description || null } }, false);
			await insertProfile(tx, account.id, input);
		},
	);
	return getGroup(actorId, handle);
}

async function insertProfile(tx: Tx, id: AccountId, { joinPolicy, postPolicy, archivePolicy }: CreateGroupInput): Promise<void> {
	await tx.insert(
		"group_profile",
		["account_id", "join_policy", "post_policy", "archive_policy", "members", "revision"],
		[[id, joinPolicy, postPolicy, archivePolicy, 1, 0]],
	);
}
