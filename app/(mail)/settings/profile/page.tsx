import { ProfileForm } from "#components/settings/profile-form";
import { SettingsPage } from "#components/settings/settings-page";
import { TIME_ZONES } from "#lib/i18n/locale";
import { saveProfileAction } from "../actions";

export default function ProfilePage() {
	return (
		<SettingsPage section="profile">
			<ProfileForm save={saveProfileAction} zones={TIME_ZONES} />
		</SettingsPage>
	);
}
