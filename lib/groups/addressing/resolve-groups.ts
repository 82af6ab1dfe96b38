import type { PersonView } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";
import { read } from "#lib/db/store";
import { isLeader, isVisible } from "#lib/groups/access-group";
import type { GroupRevision } from "#lib/groups/group-revisions";
import { type GroupRow, SELECT_GROUPS } from "#lib/groups/group-rows";

/** A group as an address: it can be written to, or is refused with `posting_not_allowed`. */
export interface AddressedGroup extends GroupRevision {
	view: PersonView;
	/** Null where the viewer may write to the group without seeing it. */
	members: number | null;
	mayPost: boolean;
}

/** The groups of these normalised handles that the viewer may see or may write to. */
export async function resolveGroups(viewerId: AccountId, handles: readonly string[]): Promise<Map<string, AddressedGroup>> {
	if (handles.length === 0) return new Map();
	const list = placeholders(handles);
	const rows = await read().all<GroupRow>(`${SELECT_GROUPS} AND a.handle IN (${list.sql})`, viewerId, ...list.values);
	const known = rows.filter((row) => isVisible(row) || mayPost(row));
	return new Map(known.map((row) => [row.handle, addressedGroup(row)]));
}

/** SQL of `mayPost`, for lists of groups (aliases `p` and `m`). */
export const MAY_POST = `(p.post_policy = 'anyone' OR (m.state = 'member' AND (p.post_policy = 'members' OR m.role <> 'member')))`;

function mayPost(group: GroupRow): boolean {
	if (group.post_policy === "anyone") return true;
	return group.post_policy === "members" ? group.state === "member" : isLeader(group);
}

/** A group as an address of the viewer of this row. */
export function addressedGroup(row: GroupRow): AddressedGroup {
	const { id, revision, handle, name } = row;
	return { id, revision, view: { handle, name, kind: "group" }, members: isVisible(row) ? row.members : null, mayPost: mayPost(row) };
}

/** The people of a group who get its letters, by handle, at most `limit`. */
export function listRecipients(groupId: AccountId, limit: number): Promise<{ id: AccountId; handle: string; name: string }[]> {
	return read().all(
		`SELECT a.id, a.handle, a.name FROM group_member m JOIN account a ON a.id = m.account_id
		WHERE m.group_id = ? AND m.state = 'member' AND a.deleted_at IS NULL ORDER BY m.handle LIMIT ?`,
		groupId,
		limit,
	);
}
