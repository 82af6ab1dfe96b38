import { systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { requireLeader } from "#lib/groups/access-group";
import { writeInGroup } from "#lib/groups/write-in-group";
import { findPerson } from "./find-person";
import { mayRemove } from "./membership-rules";
import { findMembership, writeMembership } from "./write-membership";

/**
 * Ends a membership, an invitation or a request: one's own, or, for admins, another person's. Throws `not_found`, also when it
 * is repeated, `not_allowed`, and `last_owner` for the only owner, who may delete the group instead.
 */
export async function removeMember(actorId: AccountId, handle: string, memberHandle: string): Promise<void> {
	const person = await findPerson(memberHandle);
	if (!person) throw new PomboError("not_found");
	await writeInGroup(actorId, handle, [person.id], async (act) => {
		if (person.id !== actorId) requireLeader(act.group);
		const before = await findMembership(act.recorder.tx, act.group.id, person.id);
		if (!before) throw new PomboError("not_found");
		if (person.id !== actorId && !mayRemove(act.group, before)) throw new PomboError("not_allowed");
		await writeMembership(act, person, before, null, systemClock());
	});
}
