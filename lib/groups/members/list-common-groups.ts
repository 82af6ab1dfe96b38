import type { GroupView } from "#lib/contracts/groups/group-views";
import type { AccountId } from "#lib/core/ids";
import { LIMITS } from "#lib/core/limits";
import { read } from "#lib/db/store";
import { type GroupRow, groupView, SELECT_OWN_GROUPS } from "#lib/groups/group-rows";

/** The groups in which both people are members, by name; at most a page of them. */
export async function listCommonGroups(viewerId: AccountId, personId: AccountId): Promise<GroupView[]> {
	const rows = await read().all<GroupRow>(
		`${SELECT_OWN_GROUPS} AND m.state = 'member'
		AND EXISTS (SELECT 1 FROM group_member other WHERE other.group_id = m.group_id AND other.account_id = ? AND other.state = 'member')
		ORDER BY a.name, a.handle LIMIT ?`,
		viewerId,
		personId,
		LIMITS.pageMax,
	);
	return rows.map(groupView);
}
