"use client";

import { useFormatter, useLocale, useNow, useTimeZone, useTranslations } from "next-intl";
import { type FormEvent, useActionState, useLayoutEffect, useRef, useState } from "react";
import { useLive } from "#components/live/live-provider";
import { SavingStatus } from "#components/panes/sections/saving-status";
import { SettingRow } from "#components/panes/sections/setting-row";
import { Button } from "#components/ui/controls/button";
import { FieldFrame, fieldInputClass } from "#components/ui/controls/field";
import { SegmentedControl } from "#components/ui/controls/segmented-control";
import { LANGUAGES } from "#components/ui/languages";
import { useFocusInvalid } from "#components/ui/use-focus-invalid";
import type { Locale } from "#lib/contracts/accounts/locales";
import type { UpdateProfileInput } from "#lib/contracts/accounts/profile";
import type { RefusedForm } from "#lib/contracts/result";
import { LIMITS } from "#lib/core/limits";
import { AboutField } from "./about-field";
import { TimeZoneField } from "./time-zone-field";
import { useSaveProfile } from "./use-save-profile";

type Posted = RefusedForm | "saved" | null;
type PostProfile = (before: Posted, form: FormData) => Promise<Posted>;

/** Name, about text, language and time zone. Untouched fields follow changes from other devices. */
export function ProfileForm({ zones, post }: { zones: readonly string[]; post: PostProfile }) {
	const t = useTranslations("settings.profile");
	const format = useFormatter();
	const now = useNow();
	const form = useRef<HTMLFormElement>(null);
	const profile = useLive((state) => state.account.profile);
	const saved = { name: profile.name, about: profile.about ?? "", locale: useLocale() as Locale, timeZone: useTimeZone() ?? profile.timeZone };
	const [posted, action] = useActionState<Posted, FormData>(post, null);
	const [draft, setDraft] = useState<UpdateProfileInput>(() => (posted && posted !== "saved" ? changedFields(saved, posted.values) : {}));
	const [zoneUnclear, setZoneUnclear] = useState(false);
	const { submit, state, errors, touched } = useSaveProfile(posted);
	const value = { ...saved, ...draft, about: draft.about ?? saved.about };
	const changed = Object.keys(draft).length > 0;
	const wrongZone = zoneUnclear ? t("zoneUnclear") : errors.timeZone;

	const change = (part: UpdateProfileInput) => {
		touched();
		setDraft((before) => changedFields(saved, { ...before, ...part }));
	};
	const latestChange = useRef(change);
	useLayoutEffect(() => {
		// Text typed before hydration.
		for (const field of ["name", "about"] as const) {
			const control = form.current?.elements.namedItem(field);
			if ((control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) && control.value !== control.defaultValue)
				latestChange.current({ [field]: control.value });
		}
	}, []);
	const onSubmit = async (event: FormEvent) => {
		event.preventDefault();
		if (value.about.length > LIMITS.aboutMaxChars) return document.getElementById("about")?.focus();
		if (zoneUnclear) return document.getElementById("zone")?.focus();
		const sent = { ...draft, ...(draft.about === undefined ? {} : { about: draft.about || null }) };
		// Changes made while saving stay in the draft.
		if (await submit(sent)) setDraft((after) => changedFields(draft, after));
	};
	useFocusInvalid(form, state === "failed" ? errors : null);

	return (
		<form ref={form} action={action} onSubmit={(event) => void onSubmit(event)} noValidate>
			<SettingRow id="name" name={t("name")} description={t("nameWhy")} control="name">
				<FieldFrame id="name" tone={errors.name ? "wrong" : "plain"} hint={errors.name}>
					<input
						id="name"
						name="name"
						autoComplete="name"
						maxLength={LIMITS.nameMaxChars}
						className={fieldInputClass}
						value={value.name}
						onChange={(event) => change({ name: event.target.value })}
						aria-invalid={errors.name ? true : undefined}
						aria-describedby="name-why name-hint"
					/>
				</FieldFrame>
			</SettingRow>
			<SettingRow id="about" name={t("about")} description={t("aboutWhy")} control="about">
				<AboutField value={value.about} error={errors.about} onChange={(about) => change({ about })} />
			</SettingRow>
			<SettingRow id="language" name={t("language")} description={t("languageWhy")}>
				<SegmentedControl
					labelledBy="language-name"
					describedBy="language-why"
					value={value.locale}
					options={LANGUAGES}
					onChange={(locale) => change({ locale })}
				/>
			</SettingRow>
			<SettingRow id="zone" name={t("zone")} description={t("zoneWhy")} control="zone">
				<FieldFrame
					id="zone"
					tone={wrongZone ? "wrong" : "plain"}
					hint={wrongZone ?? t("zoneNow", { time: format.dateTime(now, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: value.timeZone }) })}
				>
					<TimeZoneField
						id="zone"
						value={value.timeZone}
						zones={zones}
						wrong={Boolean(wrongZone)}
						onChange={(timeZone) => change({ timeZone })}
						onUnclear={setZoneUnclear}
					/>
				</FieldFrame>
			</SettingRow>
			<div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line py-[22px]">
				<Button look="solid" type="submit" busy={state === "saving"} className="max-md:w-full">
					{t("save")}
				</Button>
				<SavingStatus state={state} changed={changed} error={errors.form} />
			</div>
		</form>
	);
}

/** The fields that differ from the saved ones: a change that was undone is none. */
function changedFields(saved: UpdateProfileInput, draft: UpdateProfileInput): UpdateProfileInput {
	return Object.fromEntries(Object.entries(draft).filter(([key, value]) => value !== saved[key as keyof UpdateProfileInput]));
}
