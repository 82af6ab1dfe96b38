"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useLive } from "#components/live/live-provider";
import { SavingStatus } from "#components/settings/saving-status";
import { Switch } from "#components/ui/controls/switch";
import { useSaveProfile } from "./use-save-profile";

/** Whether senders learn that their letters were read. Saved by the switch itself; one that fails goes back. */
export function ReceiptsSetting() {
	const t = useTranslations("settings.receipts");
	const ledger = useTranslations("ledger");
	const saved = useLive((state) => state.account.profile.receipts);
	const [wanted, setWanted] = useState<boolean | null>(null);
	const { submit, state, errors } = useSaveProfile();
	const shares = wanted ?? saved;

	const turn = async (next: boolean) => {
		if (state === "saving") return;
		setWanted(next);
		await submit({ receipts: next });
		setWanted(null);
	};

	return (
		<div className="max-w-[640px] border-t border-line py-[22px]">
			<Switch words={t("name")} why={t("why", { quote: ledger("doesNotSay") })} checked={shares} onChange={(next) => void turn(next)} />
			<p className="mt-3 flex min-h-5 flex-wrap items-center gap-x-3">
				<span>{t(shares ? "on" : "off")}</span>
				<SavingStatus state={state} error={errors.receipts ?? errors.form} />
			</p>
		</div>
	);
}
