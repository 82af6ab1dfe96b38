import { notFound } from "next/navigation";
import { MembersPage } from "#components/groups/members/members-page";
import type { MemberState } from "#lib/contracts/groups/group-policies";
import { leadsGroup } from "#lib/contracts/groups/group-views";
import { LIMITS } from "#lib/core/limits";
import { listMembers } from "#lib/groups/members/list-members";
import { groupPage } from "../../group-page";

export default async function GroupMembersPage({ params }: { params: Promise<{ handle: string }> }) {
	const { accountId, group, seq } = await groupPage(params);
	if (group.myState !== "member") notFound();
	const list = (state: MemberState) => listMembers(accountId, group.handle, { state, limit: LIMITS.pageMax });
	const nobody = { items: [], nextCursor: null };
	const leads = leadsGroup(group);
	const [member, invited, requested] = await Promise.all([list("member"), leads ? list("invited") : nobody, leads ? list("requested") : nobody]);
	return <MembersPage key={group.handle} group={group} lists={{ member, invited, requested }} seq={seq} />;
}
