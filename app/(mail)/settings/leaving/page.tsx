import { DeleteAccount } from "#components/settings/leaving/delete-account";
import { ExportSetting } from "#components/settings/leaving/export-setting";
import { SettingsPage } from "#components/settings/settings-page";
import { listFactors } from "#lib/accounts/factors/list-factors";
import { read } from "#lib/db/store";
import { requireSession } from "#lib/http/session/page-session";
import { findExport } from "#lib/leaving/export/find-export";

export default async function LeavingPage() {
	const { accountId } = await requireSession();
	const [job, { totp }] = await Promise.all([findExport(accountId, Date.now()), listFactors(read(), accountId)]);
	return (
		<SettingsPage section="leaving">
			<ExportSetting job={job} />
			<DeleteAccount withCode={totp} />
		</SettingsPage>
	);
}
