import type { ArchivePolicy, GroupRole, JoinPolicy, MemberState, PostPolicy } from "#lib/contracts/groups/group-policies";
import type { GroupMemberView, GroupView } from "#lib/contracts/groups/group-views";
import { toIso } from "#lib/core/clock";
import type { AccountId } from "#lib/core/ids";

/** A group with one viewer's membership in it; `role` and `state` are null for who has none. */
export interface GroupRow {
	id: AccountId;
	handle: string;
	name: string;
	about: string | null;
	join_policy: JoinPolicy;
	post_policy: PostPolicy;
	archive_policy: ArchivePolicy;
	members: number;
	revision: number;
	role: GroupRole | null;
	state: MemberState | null;
	since: number | null;
	since_modseq: number | null;
}

const COLUMNS = `a.id, a.handle, a.name, a.about, p.join_policy, p.post_policy, p.archive_policy, p.members, p.revision,
	m.role, m.state, m.since, m.since_modseq`;

/** Selects groups that exist; the first value is the viewer's id, and the caller appends its conditions. */
export const SELECT_GROUPS = `SELECT ${COLUMNS} FROM account a JOIN group_profile p ON p.account_id = a.id
	LEFT JOIN group_member m ON m.group_id = a.id AND m.account_id = ? WHERE a.kind = 'group' AND a.deleted_at IS NULL`;

/** The same from the viewer's memberships, so that other groups cost nothing. */
export const SELECT_OWN_GROUPS = `SELECT ${COLUMNS} FROM group_member m JOIN account a ON a.id = m.group_id
	JOIN group_profile p ON p.account_id = a.id WHERE m.account_id = ? AND a.deleted_at IS NULL`;

export function groupView(row: GroupRow): GroupView {
	return {
		handle: row.handle,
		name: row.name,
		description: row.about ?? "",
		joinPolicy: row.join_policy,
		postPolicy: row.post_policy,
		archivePolicy: row.archive_policy,
		members: row.members,
		myRole: row.role,
		myState: row.state,
	};
}

/** A row of `group_member`. */
export interface MemberRow {
	account_id: AccountId;
	handle: string;
	role: GroupRole;
	state: MemberState;
	since: number;
}

export const MEMBER_COLUMNS = "m.account_id, m.handle, m.role, m.state, m.since";

export function memberView({ handle, name, role, state, since }: MemberRow & { name: string }): GroupMemberView {
	return { member: { handle, name, kind: "person" }, role, state, since: toIso(since) };
}
