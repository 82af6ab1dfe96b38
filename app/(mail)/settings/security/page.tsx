import { PasswordForm } from "#components/settings/security/password-form";
import { SecuritySettings } from "#components/settings/security/security-settings";
import { SettingsPage } from "#components/settings/settings-page";
import { listFactors } from "#lib/accounts/factors/list-factors";
import { listPasskeys } from "#lib/accounts/passkeys/list-passkeys";
import { read } from "#lib/db/store";
import { requireSession } from "#lib/http/session/page-session";
import { SECURITY_ACTIONS } from "./security-actions";

export default async function SecurityPage() {
	const { accountId, handle } = await requireSession();
	const [factors, passkeys] = await Promise.all([listFactors(read(), accountId), listPasskeys(accountId)]);
	return (
		<SettingsPage section="security">
			<SecuritySettings actions={SECURITY_ACTIONS} factors={factors} passkeys={passkeys} />
			<PasswordForm handle={handle} />
		</SettingsPage>
	);
}
