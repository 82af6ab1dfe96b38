import type { GroupMemberView } from "#lib/contracts/groups/group-views";
import type { PutMemberInput } from "#lib/contracts/groups/groups";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { requireLeader } from "#lib/groups/access-group";
import { writeInGroup } from "#lib/groups/write-in-group";
import { findPerson } from "./find-person";
import { getMember } from "./get-member";
import { afterLeadersWord, afterOwnWord } from "./membership-rules";
import { findMembership, writeMembership } from "./write-membership";

/**
 * One's own membership: joins, asks to join, accepts an invitation, or steps down. Another person's, for admins: invites,
 * approves a request, or changes a role; an owner who makes somebody else one may then leave. Idempotent. Throws `not_found`,
 * `not_allowed`, `last_owner`, and `invalid_input` where the handle is not a person's, as that of another group.
 */
export async function putMember(
	actorId: AccountId,
	handle: string,
	memberHandle: string,
	{ role }: PutMemberInput,
	clock: Clock = systemClock,
): Promise<GroupMemberView> {
	const person = await findPerson(memberHandle);
	if (!person) {
		throw new PomboError("invalid_input", undefined, {
			errors: [{ path: "handle", code: "not_a_person", message: "Only people of this site can be members of a group" }],
		});
	}
	await writeInGroup(actorId, handle, [person.id], async (act) => {
		const before = await findMembership(act.recorder.tx, act.group.id, person.id);
		if (person.id !== actorId) requireLeader(act.group);
		const after = person.id === actorId ? afterOwnWord(act.group, role) : afterLeadersWord(act.group, before, role);
		await writeMembership(act, person, before, after, clock());
	});
	return getMember(handle, person.id);
}
