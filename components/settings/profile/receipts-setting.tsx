"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useLive } from "#components/live/live-provider";
import { SavingStatus } from "#components/settings/saving-status";
import { Switch } from "#components/ui/controls/switch";
import { useSaveProfile } from "./use-save-profile";

/** Whether senders get read receipts. Saved at once; reverted if that fails. */
export function ReceiptsSetting() {
	const t = useTranslations("settings.receipts");
	const ledger = useTranslations("ledger");
	const saved = useLive((state) => state.account.profile.receipts);
	const [pendingValue, setPendingValue] = useState<boolean | null>(null);
	const { submit, state, errors } = useSaveProfile();
	const shares = pendingValue ?? saved;

	const change = async (next: boolean) => {
		if (state === "saving") return;
		setPendingValue(next);
		await submit({ receipts: next });
		setPendingValue(null);
	};

	return (
		<div className="max-w-[640px] border-t border-line py-[22px]">
			<Switch label={t("name")} description={t("why", { quote: ledger("doesNotSay") })} checked={shares} onChange={(next) => void change(next)} />
			<p className="mt-3 flex min-h-5 flex-wrap items-center gap-x-3">
				<span>{t(shares ? "on" : "off")}</span>
				<SavingStatus state={state} error={errors.receipts ?? errors.form} />
			</p>
		</div>
	);
}
