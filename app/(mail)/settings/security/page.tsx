import { PasswordForm } from "#components/settings/security/password-form";
import { SettingsPage } from "#components/settings/settings-page";
import { requireSession } from "#lib/http/session/page-session";

export default async function SecurityPage() {
	const { handle } = await requireSession();
	return (
		<SettingsPage section="security">
			<PasswordForm handle={handle} />
		</SettingsPage>
	);
}
