import { AdminPage } from "#components/admin/admin-page";
import { Invitations } from "#components/admin/sign-up/invitations";
import { SignUpPolicySetting } from "#components/admin/sign-up/sign-up-policy";
import { listInvites } from "#lib/accounts/invites/list-invites";
import { read } from "#lib/db/store";
import { requireAdministrator } from "#lib/http/session/require-administrator";
import { readSiteSettings } from "#lib/site/site-settings";

export default async function AdminSignUpPage() {
	await requireAdministrator();
	const [settings, invites] = await Promise.all([readSiteSettings(read()), listInvites()]);
	return (
		<AdminPage section="sign-up">
			<SignUpPolicySetting settings={settings} />
			<Invitations invites={invites} />
		</AdminPage>
	);
}
