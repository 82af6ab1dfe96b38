import { SettingsList } from "#components/settings/settings-list";

export default function SettingsIndexPage() {
	return <SettingsList />;
}
