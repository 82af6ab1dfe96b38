import { cookies } from "next/headers";
import { AppearanceSettings } from "#components/settings/appearance-settings";
import { SettingsPage } from "#components/settings/settings-page";
import { readAppearance } from "#components/ui/appearance/appearance";

export default async function AppearancePage() {
	const jar = await cookies();
	return (
		<SettingsPage section="appearance">
			<AppearanceSettings rendered={readAppearance((name) => jar.get(name)?.value)} />
		</SettingsPage>
	);
}
