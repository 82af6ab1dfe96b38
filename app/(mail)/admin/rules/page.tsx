import { AdminPage } from "#components/admin/admin-page";
import { SiteRules } from "#components/admin/rules/site-rules";
import { read } from "#lib/db/store";
import { requireAdministrator } from "#lib/http/session/require-administrator";
import { readSiteSettings } from "#lib/site/site-settings";

export default async function RulesPage() {
	await requireAdministrator();
	return (
		<AdminPage section="rules">
			<SiteRules settings={await readSiteSettings(read())} />
		</AdminPage>
	);
}
