import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { accessGroup } from "#lib/groups/access-group";

const DAY_MS = 86_400_000;

/** The part of a group's archive that a member may read: letters filed after both of these. */
export interface ReadableArchive {
	groupId: AccountId;
	/** When they were filed, which bounds the walk of a list. */
	sinceMs: number;
	/** The number of the group's counter at which they were filed, which is right whatever the clock did. */
	sinceModseq: number;
}

/** The lines of a group's chat that were filed up to the number of the group's counter at which a member joined. */
export interface EarlierLines {
	groupId: AccountId;
	/** Bounds the walk of a list; a day late, since the clock may have been set back meanwhile. */
	untilMs: number;
	untilModseq: number;
}

/**
 * A group's archive as its policy opens it to a member: all of it, or what was filed since they joined. The letters are sealed
 * for the group, and the server opens them by this rule. Throws `not_found` for everybody else.
 */
export async function accessArchive(viewerId: AccountId, handle: string): Promise<ReadableArchive> {
	const { groupId, sinceMs, sinceModseq, all } = await accessAsMember(viewerId, handle);
	return all ? { groupId, sinceMs: 0, sinceModseq: 0 } : { groupId, sinceMs, sinceModseq };
}

/** The lines of its chat from before a member joined, by the same rule: null where the archive begins with joining. Throws `not_found`. */
export async function accessEarlierLines(viewerId: AccountId, handle: string): Promise<EarlierLines | null> {
	const { groupId, sinceMs, sinceModseq, all } = await accessAsMember(viewerId, handle);
	return all ? { groupId, untilMs: sinceMs + DAY_MS, untilModseq: sinceModseq } : null;
}

async function accessAsMember(viewerId: AccountId, handle: string): Promise<ReadableArchive & { all: boolean }> {
	const { id: groupId, state, since, since_modseq, archive_policy } = await accessGroup(viewerId, handle);
	if (state !== "member" || since === null || since_modseq === null) throw new PomboError("not_found");
	return { groupId, sinceMs: since, sinceModseq: since_modseq, all: archive_policy === "all" };
}
