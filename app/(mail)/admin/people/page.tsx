import { AdminPage } from "#components/admin/admin-page";
import { ManagedPeople } from "#components/admin/people/managed-people";
import { listAccounts } from "#lib/accounts/managing/list-accounts";
import { LIMITS } from "#lib/core/limits";
import { requireAdministrator } from "#lib/http/session/require-administrator";

export default async function ManagedPeoplePage() {
	await requireAdministrator();
	return (
		<AdminPage section="people">
			<ManagedPeople page={await listAccounts({ query: "", limit: LIMITS.pageDefault })} />
		</AdminPage>
	);
}
