import { AdminPage } from "#components/admin/admin-page";
import { ManagedGroups } from "#components/admin/groups/managed-groups";
import { LIMITS } from "#lib/core/limits";
import { listAllGroups } from "#lib/groups/managing/list-all-groups";
import { requireAdministrator } from "#lib/http/session/require-administrator";

export default async function ManagedGroupsPage() {
	await requireAdministrator();
	return (
		<AdminPage section="groups">
			<ManagedGroups page={await listAllGroups({ query: "", limit: LIMITS.pageDefault })} />
		</AdminPage>
	);
}
