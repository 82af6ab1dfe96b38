import { ReceiptsSetting } from "#components/settings/receipts-setting";
import { SettingsPage } from "#components/settings/settings-page";
import { saveProfileAction } from "../actions";

export default function ReceiptsPage() {
	return (
		<SettingsPage section="receipts">
			<ReceiptsSetting save={saveProfileAction} />
		</SettingsPage>
	);
}
