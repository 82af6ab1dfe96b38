import { notFound } from "next/navigation";
import { GroupSettings } from "#components/groups/settings/group-settings";
import { leadsGroup } from "#lib/contracts/groups/group-views";
import { groupPage } from "../../group-page";

export default async function GroupSettingsPage({ params }: { params: Promise<{ handle: string }> }) {
	const { group, seq } = await groupPage(params);
	if (!leadsGroup(group)) notFound();
	return <GroupSettings key={group.handle} group={group} seq={seq} />;
}
