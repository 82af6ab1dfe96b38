import { matchQuery } from "#lib/accounts/profiles/match-query";
import type { GroupMemberView } from "#lib/contracts/groups/group-views";
import type { ListMembersInput } from "#lib/contracts/groups/groups";
import type { Page } from "#lib/contracts/views";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { accessGroup, isLeader } from "#lib/groups/access-group";
import { MEMBER_COLUMNS, type MemberRow, memberView } from "#lib/groups/group-rows";

/**
 * A group's members for its members, by handle; invitations and requests for its admins. With a query, those whose handle or a word
 * of whose name begins with it. Throws `not_found` for everybody else.
 */
export async function listMembers(
	viewerId: AccountId,
	handle: string,
	{ state, query = "", cursor, limit }: Omit<ListMembersInput, "query"> & { query?: string },
): Promise<Page<GroupMemberView>> {
	const group = await accessGroup(viewerId, handle);
	if (group.state !== "member" || (state !== "member" && !isLeader(group))) throw new PomboError("not_found");
	const match = matchQuery(query);
	const rows = await read().all<MemberRow & { name: string }>(
		`SELECT ${MEMBER_COLUMNS}, a.name FROM group_member m JOIN account a ON a.id = m.account_id
		WHERE m.group_id = ? AND m.state = ? AND m.handle > ? AND ${match.sql} ORDER BY m.handle LIMIT ?`,
		group.id,
		state,
		cursor ?? "",
		...match.values,
		limit + 1,
	);
	const page = rows.slice(0, limit);
	return { items: page.map(memberView), nextCursor: rows.length > limit ? (page.at(-1)?.handle ?? null) : null };
}
