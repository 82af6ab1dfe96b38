"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useLive } from "#components/live/live-provider";
import { SavingStatus } from "#components/panes/sections/saving-status";
import { SettingRow } from "#components/panes/sections/setting-row";
import { useShortDate } from "#components/time/use-short-date";
import { Button } from "#components/ui/controls/button";
import { FieldFrame, fieldInputClass } from "#components/ui/controls/field";
import { LIMITS } from "#lib/core/limits";
import { useSaveProfile } from "./use-save-profile";

const HOUR_MS = 60 * 60 * 1000;
/** Hours until a status ends; 0 is until it is changed. */
const ENDS = [1, 4, 24, 168, 0] as const;

/** A line that others see beside one's name, until a time. */
export function StatusSetting() {
	const t = useTranslations("settings.profile.status");
	const shortDate = useShortDate();
	const status = useLive((state) => state.account.profile.status);
	const [text, setText] = useState(status?.text ?? "");
	const [hours, setHours] = useState<number>(4);
	const { submit, state, errors, touched } = useSaveProfile();
	const error = errors.status ?? errors.form;
	const onSubmit = (event: FormEvent) => {
		event.preventDefault();
		const words = text.trim();
		const until = hours === 0 ? {} : { until: new Date(Date.now() + hours * HOUR_MS).toISOString() };
		void submit({ status: words === "" ? null : { text: words, ...until } });
	};
	const clear = () => {
		setText("");
		void submit({ status: null });
	};
	return (
		<SettingRow id="status" name={t("name")} description={t("why")} control="status">
			<form noValidate onSubmit={onSubmit} className="grid gap-1">
				<FieldFrame id="status" tone={error ? "wrong" : "plain"} hint={error ?? (status?.until ? t("until", { at: shortDate(status.until) }) : null)}>
					<input
						id="status"
						value={text}
						maxLength={LIMITS.statusMaxChars}
						placeholder={t("example")}
						onChange={(event) => {
							touched();
							setText(event.target.value);
						}}
						className={fieldInputClass}
						aria-invalid={error ? true : undefined}
						aria-describedby="status-why status-hint"
					/>
				</FieldFrame>
				<div className="flex flex-wrap items-start gap-2">
					<div className="w-44 max-md:w-full">
						<FieldFrame id="status-end">
							<select
								id="status-end"
								aria-label={t("end")}
								value={hours}
								onChange={(event) => setHours(Number(event.target.value))}
								className={fieldInputClass}
								aria-describedby="status-end-hint"
							>
								{ENDS.map((value) => (
									<option key={value} value={value}>
										{t("ends", { hours: value })}
									</option>
								))}
							</select>
						</FieldFrame>
					</div>
					<Button type="submit" className="h-9! max-md:h-12!" busy={state === "saving"}>
						{t("save")}
					</Button>
					{status ? (
						<Button look="ghost" className="h-9! max-md:h-12!" onClick={clear}>
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
