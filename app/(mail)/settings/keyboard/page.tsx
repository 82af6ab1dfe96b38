import { KeyboardSettings } from "#components/settings/keyboard/keyboard-settings";
import { SettingsPage } from "#components/settings/settings-page";

export default function KeyboardPage() {
	return (
		<SettingsPage section="keyboard">
			<KeyboardSettings />
		</SettingsPage>
	);
}
