import { AdminPage } from "#components/admin/admin-page";
import { SiteHealth } from "#components/admin/health/site-health";
import { requireAdministrator } from "#lib/http/session/require-administrator";
import { siteHealth } from "#lib/site/site-health";

export default async function HealthPage() {
	await requireAdministrator();
	return (
		<AdminPage section="health">
			<SiteHealth health={await siteHealth()} />
		</AdminPage>
	);
}
