"use client";

import { useState } from "react";
import { useLive } from "#components/live/live-provider";
import { SavingStatus } from "#components/panes/sections/saving-status";
import { Switch } from "#components/ui/controls/switch";
import { useSaveProfile } from "./use-save-profile";

interface Props {
	field: "receipts" | "conversations" | "presence" | "listed";
	label: string;
	description: string;
	/** What holds while it is on, and while it is off. */
	on: string;
	off: string;
}

/** A setting of the account that is on or off. Saved at once; reverted if that fails. */
export function ProfileSwitch({ field, label, description, on, off }: Props) {
	const saved = useLive((state) => state.account.profile[field]);
	const [pendingValue, setPendingValue] = useState<boolean | null>(null);
	const { submit, state, errors } = useSaveProfile();
	const isOn = pendingValue ?? saved;

	const change = async (next: boolean) => {
		if (state === "saving") return;
		setPendingValue(next);
		await submit({ [field]: next });
		setPendingValue(null);
	};

	return (
		<div className="max-w-[640px] border-t border-line py-[22px]">
			<Switch label={label} description={description} checked={isOn} onChange={(next) => void change(next)} />
			<p className="mt-3 flex min-h-5 flex-wrap items-center gap-x-3">
				<span>{isOn ? on : off}</span>
				<SavingStatus state={state} error={errors[field] ?? errors.form} />
			</p>
		</div>
	);
}
