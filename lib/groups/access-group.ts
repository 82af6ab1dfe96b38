import { accessAccount } from "#lib/accounts/access-account";
import { normaliseHandle } from "#lib/contracts/addresses/handle-rules";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { type GroupRow, SELECT_GROUPS } from "./group-rows";

/** A group that the viewer may see: a group that is joined by invitation is unknown to everybody without one. Throws `not_found`. */
export async function accessGroup(viewerId: AccountId, handle: string): Promise<GroupRow> {
	const group = await findGroup(viewerId, handle);
	if (!group || !isVisible(group)) throw new PomboError("not_found");
	return group;
}

/** Any group, for the site's administrators. Throws `not_found`, the same for everybody else. */
export async function accessGroupAsAdministrator(actorId: AccountId, handle: string): Promise<GroupRow> {
	const [actor, group] = await Promise.all([accessAccount(actorId), findGroup(actorId, handle)]);
	if (!actor.admin || !group) throw new PomboError("not_found");
	return group;
}

export function isVisible({ join_policy, state }: GroupRow): boolean {
	return join_policy !== "invite" || state !== null;
}

/** Whether the viewer leads the group: an admin or an owner. */
export function isLeader({ role, state }: Pick<GroupRow, "role" | "state">): boolean {
	return state === "member" && role !== "member";
}

/** Throws `not_found` for who is no member, since the rest of the group is not theirs to see, and `not_allowed` for a plain member. */
export function requireLeader(group: GroupRow): void {
	if (group.state !== "member") throw new PomboError("not_found");
	if (!isLeader(group)) throw new PomboError("not_allowed");
}

function findGroup(viewerId: AccountId, handle: string): Promise<GroupRow | undefined> {
	return read().get<GroupRow>(`${SELECT_GROUPS} AND a.handle = ?`, viewerId, normaliseHandle(handle));
}
