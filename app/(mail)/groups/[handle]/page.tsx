import { ArchiveList } from "#components/groups/archive/archive-list";
import { GroupAbout } from "#components/groups/group-about";
import { LIMITS } from "#lib/core/limits";
import { listArchive } from "#lib/mail/archives/list-archive";
import { groupPage } from "../group-page";

export default async function GroupPage({ params }: { params: Promise<{ handle: string }> }) {
	const { accountId, group } = await groupPage(params);
	if (group.myState !== "member") return <GroupAbout group={group} />;
	return <ArchiveList key={group.handle} group={group} page={await listArchive(accountId, group.handle, { limit: LIMITS.pageDefault })} />;
}
