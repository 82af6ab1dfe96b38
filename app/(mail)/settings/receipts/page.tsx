import { ReceiptChoices } from "#components/settings/receipts/receipt-choices";
import { ReceiptsSetting } from "#components/settings/receipts/receipts-setting";
import { SettingsPage } from "#components/settings/settings-page";
import { listReceiptChoices } from "#lib/accounts/receipts/list-receipt-choices";
import { LIMITS } from "#lib/core/limits";
import { requireSession } from "#lib/http/session/page-session";

export default async function ReceiptsPage() {
	const { accountId } = await requireSession();
	return (
		<SettingsPage section="receipts">
			<ReceiptsSetting />
			<ReceiptChoices page={await listReceiptChoices(accountId, { limit: LIMITS.pageDefault })} />
		</SettingsPage>
	);
}
