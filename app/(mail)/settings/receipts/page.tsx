import { ReceiptsSetting } from "#components/settings/profile/receipts-setting";
import { SettingsPage } from "#components/settings/settings-page";

export default function ReceiptsPage() {
	return (
		<SettingsPage section="receipts">
			<ReceiptsSetting />
		</SettingsPage>
	);
}
