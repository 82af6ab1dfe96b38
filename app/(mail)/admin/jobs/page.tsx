import { AdminPage } from "#components/admin/admin-page";
import { ManagedJobs } from "#components/admin/jobs/managed-jobs";
import { LIMITS } from "#lib/core/limits";
import { requireAdministrator } from "#lib/http/session/require-administrator";
import { listAllJobs } from "#lib/jobs/managing/list-all-jobs";

export default async function JobsPage() {
	await requireAdministrator();
	return (
		<AdminPage section="jobs">
			<ManagedJobs page={await listAllJobs({ limit: LIMITS.pageDefault })} />
		</AdminPage>
	);
}
