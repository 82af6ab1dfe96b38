import { BlockedPeople } from "#components/settings/privacy/blocked-people";
import { ListedSetting } from "#components/settings/privacy/listed-setting";
import { PresenceSetting } from "#components/settings/privacy/presence-setting";
import { SettingsPage } from "#components/settings/settings-page";
import { listBlocked } from "#lib/accounts/blocking/list-blocked";
import { LIMITS } from "#lib/core/limits";
import { requireSession } from "#lib/http/session/page-session";

export default async function PrivacyPage() {
	const { accountId } = await requireSession();
	return (
		<SettingsPage section="privacy">
			<PresenceSetting />
			<ListedSetting />
			<BlockedPeople page={await listBlocked(accountId, { limit: LIMITS.pageDefault })} />
		</SettingsPage>
	);
}
