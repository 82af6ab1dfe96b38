import { SettingsPage } from "#components/settings/settings-page";
import { TokensSettings } from "#components/settings/tokens/tokens-settings";
import { listTokens } from "#lib/accounts/api-tokens/list-tokens";
import { requireSession } from "#lib/http/session/page-session";

export default async function TokensPage() {
	const { accountId } = await requireSession();
	return (
		<SettingsPage section="tokens">
			<TokensSettings tokens={await listTokens(accountId)} />
		</SettingsPage>
	);
}
