import type { GroupMemberView, GroupView, NoMemberView } from "#lib/contracts/groups/group-views";
import type { AccountState } from "./account-state";
import type { ChangeType } from "./change-type";

/** A group and, where one changed, a member of it. The change's id is the group's handle, followed by `/` and the member's where one changed. */
export interface GroupChangeData extends GroupView {
	member?: GroupMemberView | NoMemberView;
}

/** A group of which the account is a member, invited or waiting for approval; deleted once it is none of these. */
export const groupChange: ChangeType<GroupChangeData> = {
	apply(state, { id, op, data }) {
		if (op === "deleted") return withoutGroup(state, id);
		if (!data) return state;
		const { member, ...group } = data;
		return { ...state, groups: { ...state.groups, [group.handle]: group }, groupMembers: changedMembers(state, data) };
	},
};

/**
 * The lists of members that the client has loaded. A list is dropped, to be loaded again, where the viewer's own membership
 * changed, since that decides what it may contain, and where several members were added at once.
 */
function changedMembers(state: AccountState, { member, ...group }: GroupChangeData): AccountState["groupMembers"] {
	const { [group.handle]: before, ...others } = state.groupMembers;
	const old = state.groups[group.handle];
	if (!before || !old) return state.groupMembers;
	if (old.myRole !== group.myRole || old.myState !== group.myState) return others;
	if (!member) return old.members === group.members ? state.groupMembers : others;
	const { [member.member.handle]: _changed, ...rest } = before;
	return { ...others, [group.handle]: member.state ? { ...rest, [member.member.handle]: member } : rest };
}

function withoutGroup(state: AccountState, handle: string): AccountState {
	const { [handle]: _group, ...groups } = state.groups;
	const { [handle]: _members, ...groupMembers } = state.groupMembers;
	return { ...state, groups, groupMembers };
}
