import { AdminPage } from "#components/admin/admin-page";
import { AuditLog } from "#components/admin/audit/audit-log";
import { administrationLog } from "#lib/accounts/managing/record-administration";
import { listEvents } from "#lib/audit/list-events";
import { LIMITS } from "#lib/core/limits";
import { requireAdministrator } from "#lib/http/session/require-administrator";

export default async function AuditPage() {
	await requireAdministrator();
	return (
		<AdminPage section="audit">
			<AuditLog page={await listEvents(await administrationLog(), { limit: LIMITS.pageDefault })} />
		</AdminPage>
	);
}
