"use client";

import { useTranslations } from "next-intl";
import { SectionsList } from "#components/panes/sections/sections-list";
import { useSettingsSections } from "./use-settings-sections";

/** The first page of the settings. */
export function SettingsList() {
	const t = useTranslations("settings");
	return <SectionsList base="/settings" title={t("title")} sections={useSettingsSections()} />;
}
