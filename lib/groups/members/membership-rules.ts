import { GROUP_ROLES, type GroupRole } from "#lib/contracts/groups/group-policies";
import { PomboError } from "#lib/core/errors";
import type { GroupRow } from "#lib/groups/group-rows";
import type { Membership } from "./write-membership";

function isAbove(role: GroupRole, other: GroupRole): boolean {
	return GROUP_ROLES.indexOf(role) > GROUP_ROLES.indexOf(other);
}

/**
 * What a person's own word makes of their membership: it accepts an invitation, joins an open group, asks to join, or steps
 * down. Throws `not_allowed` for a role above the present one, or above the one that is offered.
 */
export function afterOwnWord(group: GroupRow, role: GroupRole | undefined): Membership {
	const present = group.role ?? "member";
	if (role && isAbove(role, present)) throw new PomboError("not_allowed");
	if (group.state === "member") return { role: role ?? present, state: "member" };
	if (group.state === "invited") return { role: present, state: "member" };
	return { role: "member", state: group.join_policy === "open" ? "member" : "requested" };
}

/**
 * What an admin's word makes of another person's membership: it invites, approves, or changes a role. Owners alone make owners
 * and change them; for others it throws `not_allowed`.
 */
export function afterLeadersWord(leader: GroupRow, before: Membership | undefined, role: GroupRole | undefined): Membership {
	const after = role ?? before?.role ?? "member";
	if ((after === "owner" || isOwner(before)) && after !== before?.role && leader.role !== "owner") throw new PomboError("not_allowed");
	if (!before) return { role: after, state: "invited" };
	return { role: after, state: before.state === "requested" ? "member" : before.state };
}

/** Whether the leader may remove this person, or take back what is offered: everybody but an owner, whom owners alone may remove. */
export function mayRemove(leader: GroupRow, before: Membership): boolean {
	return leader.role === "owner" || !isOwner(before);
}

function isOwner(membership: Membership | undefined): boolean {
	return membership?.role === "owner";
}
