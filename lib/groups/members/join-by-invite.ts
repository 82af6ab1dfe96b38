import type { Invite } from "#lib/accounts/invites/take-invite";
import { type Clock, systemClock } from "#lib/core/clock";
import { isPomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { addMembers } from "./add-members";

/** Makes a newcomer a member of the group of their invitation. Does nothing where there is none, it is gone, or its maker no longer administers. */
export async function joinByInvite({ makerId, groupId }: Invite, accountId: AccountId, clock: Clock = systemClock): Promise<void> {
	if (!groupId) return;
	const [group, person] = await Promise.all([groupId, accountId].map((id) => read().get<{ handle: string }>("SELECT handle FROM account WHERE id = ?", id)));
	if (!group || !person) return;
	try {
		await addMembers(makerId, group.handle, { handles: [person.handle] }, clock);
	} catch (error) {
		if (!isPomboError(error) || error.code !== "not_found") throw error;
	}
}
