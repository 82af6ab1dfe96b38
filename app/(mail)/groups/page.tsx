import { GroupsEmpty } from "#components/groups/groups-empty";

export default function GroupsPage() {
	return <GroupsEmpty />;
}
