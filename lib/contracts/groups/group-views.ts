import type { PersonView } from "#lib/contracts/views";
import type { ArchivePolicy, GroupRole, JoinPolicy, MemberState, PostPolicy } from "./group-policies";

/** A group as one person sees it. */
export interface GroupView {
	handle: string;
	name: string;
	description: string;
	joinPolicy: JoinPolicy;
	postPolicy: PostPolicy;
	archivePolicy: ArchivePolicy;
	/** The number of its members, without those invited. */
	members: number;
	/** While invited, the role that is offered. */
	myRole: GroupRole | null;
	myState: MemberState | null;
}

/** A person's membership, invitation or request. `since` is the time of the last step towards membership, ISO 8601 UTC. */
export interface GroupMemberView {
	member: PersonView;
	role: GroupRole;
	state: MemberState;
	since: string;
}

/** A person who is no member, or whose invitation or request the viewer may not see. */
export interface NoMemberView {
	member: PersonView;
	role: null;
	state: null;
}

/** Whether one leads the group: its admins and owners do. */
export function leadsGroup({ myRole, myState }: Pick<GroupView, "myRole" | "myState">): boolean {
	return myState === "member" && myRole !== "member";
}

/** Whether one may write to the group. */
export function mayPostTo(group: Pick<GroupView, "postPolicy" | "myRole" | "myState">): boolean {
	if (group.postPolicy === "anyone") return true;
	return group.postPolicy === "members" ? group.myState === "member" : leadsGroup(group);
}
