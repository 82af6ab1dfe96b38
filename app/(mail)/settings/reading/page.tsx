import { ConversationsSetting } from "#components/settings/profile/conversations-setting";
import { SettingsPage } from "#components/settings/settings-page";

export default function ReadingPage() {
	return (
		<SettingsPage section="reading">
			<ConversationsSetting />
		</SettingsPage>
	);
}
