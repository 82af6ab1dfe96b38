"use client";

import { useTranslations } from "next-intl";
import { ProfileSwitch } from "#components/settings/profile/profile-switch";

/** Whether senders get read receipts. */
export function ReceiptsSetting() {
	const t = useTranslations("settings.receipts");
	const ledger = useTranslations("ledger");
	return <ProfileSwitch field="receipts" label={t("name")} description={t("why", { quote: ledger("doesNotSay") })} on={t("on")} off={t("off")} />;
}
