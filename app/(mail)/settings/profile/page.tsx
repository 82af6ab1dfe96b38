import { HandleSetting } from "#components/settings/profile/handle-setting";
import { ProfileForm } from "#components/settings/profile/profile-form";
import { StatusSetting } from "#components/settings/profile/status-setting";
import { WorkingHoursSetting } from "#components/settings/profile/working-hours-setting";
import { SettingsPage } from "#components/settings/settings-page";
import { TIME_ZONES } from "#lib/i18n/time-zones";
import { postProfileAction } from "../actions";

export default function ProfilePage() {
	return (
		<SettingsPage section="profile">
			<ProfileForm zones={TIME_ZONES} post={postProfileAction} />
			<HandleSetting />
			<StatusSetting />
			<WorkingHoursSetting />
		</SettingsPage>
	);
}
