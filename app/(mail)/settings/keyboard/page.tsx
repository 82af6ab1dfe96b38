import { KeyboardSettings } from "#components/keyboard/keyboard-settings";
import { SettingsPage } from "#components/settings/settings-page";
import { saveKeyboardAction } from "../actions";

export default function KeyboardPage() {
	return (
		<SettingsPage section="keyboard">
			<KeyboardSettings save={saveKeyboardAction} />
		</SettingsPage>
	);
}
