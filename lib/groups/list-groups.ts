import { matchQuery } from "#lib/accounts/profiles/match-query";
import type { GroupView } from "#lib/contracts/groups/group-views";
import type { ListGroupsInput } from "#lib/contracts/groups/groups";
import type { Page } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import type { Value } from "#lib/db/tx";
import { type GroupRow, groupView, SELECT_GROUPS, SELECT_OWN_GROUPS } from "./group-rows";

type PageInput = Pick<ListGroupsInput, "cursor" | "limit">;

/**
 * The groups that the viewer may see, by the beginning of a handle or of a word of the name; with `mine`, those in which they
 * are a member, invited or waiting. Ordered and paged by handle.
 */
export function listGroups(viewerId: AccountId, { query, mine, ...page }: ListGroupsInput): Promise<Page<GroupView>> {
	const match = matchQuery(query);
	const select = mine ? SELECT_OWN_GROUPS : `${SELECT_GROUPS} AND (p.join_policy <> 'invite' OR m.state IS NOT NULL)`;
	return selectPage(`${select} AND ${match.sql}`, [viewerId, ...match.values], page);
}

/** The groups that wait for the viewer's word. */
export function listInvitations(viewerId: AccountId, page: PageInput): Promise<Page<GroupView>> {
	return selectPage(`${SELECT_OWN_GROUPS} AND m.state = 'invited'`, [viewerId], page);
}

async function selectPage(select: string, values: Value[], { cursor, limit }: PageInput): Promise<Page<GroupView>> {
	const rows = await read().all<GroupRow>(`${select} AND a.handle > ? ORDER BY a.handle LIMIT ?`, ...values, cursor ?? "", limit + 1);
	const page = rows.slice(0, limit);
	return { items: page.map(groupView), nextCursor: rows.length > limit ? (page.at(-1)?.handle ?? null) : null };
}
