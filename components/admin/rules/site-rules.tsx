"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useSiteSettings } from "#components/admin/use-site-settings";
import { ConfirmDialog } from "#components/overlays/confirm-dialog";
import { SavingStatus } from "#components/panes/sections/saving-status";
import { SettingRow } from "#components/panes/sections/setting-row";
import { Button } from "#components/ui/controls/button";
import { FieldFrame, fieldInputClass } from "#components/ui/controls/field";
import { Switch } from "#components/ui/controls/switch";
import type { SiteSettings } from "#lib/contracts/administration";

/** How long security events may be kept, in days; 0 is for ever. */
const AUDIT_DAYS = [90, 365, 730, 3650, 0] as const;

/** The rules of the site: who needs a second factor, how much one may send, and how long the logs are kept. */
export function SiteRules({ settings }: { settings: SiteSettings }) {
	return (
		<>
			<SecondFactorRule settings={settings} />
			<SendLimitRule settings={settings} />
			<AuditDaysRule settings={settings} />
		</>
	);
}

function SecondFactorRule({ settings: first }: { settings: SiteSettings }) {
	const t = useTranslations("admin.rules.secondFactor");
	const { settings, save, state, error } = useSiteSettings(first);
	const [asked, setAsked] = useState(false);
	return (
		<div className="border-t border-line py-[22px]">
			<div className="max-w-[640px]">
				<Switch
					label={t("name")}
					description={t("why")}
					checked={settings.requireSecondFactor}
					onChange={(on) => (on ? setAsked(true) : void save({ requireSecondFactor: false }))}
				/>
				<p className="mt-3 flex min-h-5 flex-wrap items-center gap-x-3">
					<span>{t(settings.requireSecondFactor ? "on" : "off")}</span>
					<SavingStatus state={state} error={error} />
				</p>
			</div>
			<ConfirmDialog
				open={asked}
				onOpenChange={setAsked}
				onConfirm={() => void save({ requireSecondFactor: true })}
				title={t("askTitle")}
				description={t("askWhy")}
				cancel={t("cancel")}
				confirm={t("confirm")}
			/>
		</div>
	);
}

function SendLimitRule({ settings: first }: { settings: SiteSettings }) {
	const t = useTranslations("admin.rules.sendLimit");
	const { settings, save, state, error } = useSiteSettings(first);
	const [typed, setTyped] = useState(String(first.sendLimit));
	const onSubmit = (event: FormEvent) => {
		event.preventDefault();
		void save({ sendLimit: Number(typed) });
	};
	return (
		<SettingRow id="send-limit" name={t("name")} description={t("why")} control="send-limit">
			<form noValidate onSubmit={onSubmit} className="flex flex-wrap items-start gap-3">
				<div className="w-28">
					<FieldFrame id="send-limit" tone={state === "failed" ? "wrong" : "plain"}>
						<input
							id="send-limit"
							type="number"
							min={1}
							max={10_000}
							inputMode="numeric"
							value={typed}
							onChange={(event) => setTyped(event.target.value)}
							className={fieldInputClass}
							aria-invalid={state === "failed" || undefined}
							aria-describedby="send-limit-why send-limit-hint"
						/>
					</FieldFrame>
				</div>
				<Button type="submit" className="h-9! max-md:h-12!" busy={state === "saving"}>
					{t("save")}
				</Button>
				<span className="self-center">
					<SavingStatus state={state} changed={typed !== String(settings.sendLimit)} error={error} />
				</span>
			</form>
		</SettingRow>
	);
}

function AuditDaysRule({ settings: first }: { settings: SiteSettings }) {
	const t = useTranslations("admin.rules.auditDays");
	const { settings, save, state, error } = useSiteSettings(first);
	const offered = [...new Set([...AUDIT_DAYS, settings.auditDays])].sort((one, other) => (one || Number.MAX_VALUE) - (other || Number.MAX_VALUE));
	return (
		<SettingRow id="audit-days" name={t("name")} description={t("why")} control="audit-days">
			<div className="flex flex-wrap items-start gap-x-4">
				<div className="w-56">
					<FieldFrame id="audit-days">
						<select
							id="audit-days"
							value={settings.auditDays}
							onChange={(event) => void save({ auditDays: Number(event.target.value) })}
							className={fieldInputClass}
							aria-describedby="audit-days-why"
						>
							{offered.map((days) => (
								<option key={days} value={days}>
									{t("days", { days })}
								</option>
							))}
						</select>
					</FieldFrame>
				</div>
				<span className="flex h-9 items-center max-md:h-12">
					<SavingStatus state={state} error={error} />
				</span>
			</div>
		</SettingRow>
	);
}
