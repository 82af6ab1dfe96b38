import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { accessGroup } from "#lib/groups/access-group";

/** The part of a group's archive that a member may read: letters filed after both of these. */
export interface ReadableArchive {
	groupId: AccountId;
	/** When they were filed, which bounds the walk of a list. */
	sinceMs: number;
	/** The number of the group's counter at which they were filed, which is right whatever the clock did. */
	sinceModseq: number;
}

/**
 * A group's archive as its policy opens it to a member: all of it, or what was filed since they joined. The letters are sealed
 * for the group, and the server opens them by this rule. Throws `not_found` for everybody else.
 */
export async function accessArchive(viewerId: AccountId, handle: string): Promise<ReadableArchive> {
	const { id: groupId, state, since, since_modseq, archive_policy } = await accessGroup(viewerId, handle);
	if (state !== "member" || since === null || since_modseq === null) throw new PomboError("not_found");
	return archive_policy === "all" ? { groupId, sinceMs: 0, sinceModseq: 0 } : { groupId, sinceMs: since, sinceModseq: since_modseq };
}
