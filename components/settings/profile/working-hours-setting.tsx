"use client";

import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useLive } from "#components/live/live-provider";
import { SavingStatus } from "#components/panes/sections/saving-status";
import { SettingRow } from "#components/panes/sections/setting-row";
import { Button } from "#components/ui/controls/button";
import { FieldFrame, fieldInputClass } from "#components/ui/controls/field";
import { WEEK_DAYS } from "#lib/contracts/accounts/working-hours";
import { useSaveProfile } from "./use-save-profile";

/** A Monday: the days of its week have the names that are shown. */
const MONDAY = Date.UTC(2026, 0, 5);
const DAY_MS = 24 * 60 * 60 * 1000;
const USUAL = { days: [1, 2, 3, 4, 5], from: "09:00", to: "17:00" };

/** The hours in which one works, for those who write. */
export function WorkingHoursSetting() {
	const t = useTranslations("settings.profile.hours");
	const format = useFormatter();
	const saved = useLive((state) => state.account.profile.workingHours);
	const [hours, setHours] = useState(saved ?? USUAL);
	const { submit, state, errors, touched } = useSaveProfile();
	const error = Object.values(errors)[0];
	const change = (part: Partial<typeof USUAL>) => {
		touched();
		setHours((before) => ({ ...before, ...part }));
	};
	const toggle = (day: number) => change({ days: hours.days.includes(day) ? hours.days.filter((other) => other !== day) : [...hours.days, day].sort() });
	const onSubmit = (event: FormEvent) => {
		event.preventDefault();
		void submit({ workingHours: hours });
	};
	return (
		<SettingRow id="hours" name={t("name")} description={t("why")}>
			<form noValidate onSubmit={onSubmit} className="grid gap-3">
				<fieldset className="flex flex-wrap gap-1" aria-labelledby="hours-name" aria-describedby="hours-why">
					{WEEK_DAYS.map((day) => (
						<label
							key={day}
							className="relative inline-flex h-9 min-w-11 cursor-pointer items-center justify-center rounded-2 border border-edge px-2.5 text-ink-2 hover:bg-hover has-checked:border-ink has-checked:bg-sel has-checked:font-strong has-checked:text-ink has-focus-visible:outline-(length:--focus-w) has-focus-visible:outline-(--focus) max-md:h-11"
						>
							<input
								type="checkbox"
								className="absolute inset-0 size-full cursor-pointer opacity-0"
								checked={hours.days.includes(day)}
								onChange={() => toggle(day)}
							/>
							{format.dateTime(new Date(MONDAY + (day - 1) * DAY_MS), { weekday: "short", timeZone: "UTC" })}
						</label>
					))}
				</fieldset>
				<div className="flex flex-wrap items-start gap-2">
					{(["from", "to"] as const).map((end) => (
						<div key={end} className="w-32">
							<FieldFrame id={`hours-${end}`} tone={error ? "wrong" : "plain"}>
								<input
									id={`hours-${end}`}
									type="time"
									aria-label={t(end)}
									value={hours[end]}
									onChange={(event) => change({ [end]: event.target.value })}
									className={fieldInputClass}
									aria-invalid={error ? true : undefined}
									aria-describedby={`hours-${end}-hint`}
								/>
							</FieldFrame>
						</div>
					))}
					<Button type="submit" className="h-9! max-md:h-12!" busy={state === "saving"}>
						{t("save")}
					</Button>
					{saved ? (
						<Button look="ghost" className="h-9! max-md:h-12!" onClick={() => void submit({ workingHours: null })}>
							{t("clear")}
						</Button>
					) : null}
					<span className="flex h-9 items-center max-md:h-12">
						<SavingStatus state={state} error={error} />
					</span>
				</div>
			</form>
		</SettingRow>
	);
}
