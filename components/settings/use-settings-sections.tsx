"use client";

import { useTranslations } from "next-intl";
import type { Section } from "#components/panes/sections/section";
import { SETTINGS_SECTIONS } from "./settings-sections";

export function useSettingsSections(): Section[] {
	const t = useTranslations("settings.sections");
	return SETTINGS_SECTIONS.map(({ id, icon }) => ({ id, icon, name: t(`${id}.name`), lead: t(`${id}.lead`) }));
}
