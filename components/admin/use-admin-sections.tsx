"use client";

import { useTranslations } from "next-intl";
import type { Section } from "#components/panes/sections/section";
import { ADMIN_SECTIONS } from "./admin-sections";

export function useAdminSections(): Section[] {
	const t = useTranslations("admin.sections");
	return ADMIN_SECTIONS.map(({ id, icon }) => ({ id, icon, name: t(`${id}.name`), lead: t(`${id}.lead`) }));
}
