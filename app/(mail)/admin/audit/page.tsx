import { AdminPage } from "#components/admin/admin-page";
import { AuditLog } from "#components/admin/audit/audit-log";
import { listAdministration } from "#lib/accounts/managing/record-administration";
import { LIMITS } from "#lib/core/limits";
import { requireAdministrator } from "#lib/http/session/require-administrator";

export default async function AuditPage() {
	await requireAdministrator();
	return (
		<AdminPage section="audit">
			<AuditLog page={await listAdministration({ limit: LIMITS.pageDefault })} />
		</AdminPage>
	);
}
