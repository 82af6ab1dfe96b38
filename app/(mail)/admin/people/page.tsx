import { AdminPage } from "#components/admin/admin-page";
import { ManagedPeople } from "#components/admin/people/managed-people";
import { listAccounts } from "#lib/accounts/managing/list-accounts";
import { LIMITS } from "#lib/core/limits";
import { requireAdministrator } from "#lib/http/session/require-administrator";

export default async function ManagedPeoplePage({ searchParams }: { searchParams: Promise<{ state?: string | string[] }> }) {
	await requireAdministrator();
	const wanted = (await searchParams).state;
	const state = (["waiting", "suspended"] as const).find((known) => known === wanted);
	return (
		<AdminPage section="people">
			<ManagedPeople state={state ?? "all"} page={await listAccounts({ query: "", state, limit: LIMITS.pageDefault })} />
		</AdminPage>
	);
}
