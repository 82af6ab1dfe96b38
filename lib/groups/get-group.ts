import type { GroupView } from "#lib/contracts/groups/group-views";
import type { AccountId } from "#lib/core/ids";
import { accessGroup } from "./access-group";
import { groupView } from "./group-rows";

/** A group as the viewer sees it. Throws `not_found`, also for a group that is joined by invitation and the viewer has none. */
export async function getGroup(viewerId: AccountId, handle: string): Promise<GroupView> {
	return groupView(await accessGroup(viewerId, handle));
}
