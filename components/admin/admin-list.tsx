"use client";

import { useTranslations } from "next-intl";
import { SectionsList } from "#components/panes/sections/sections-list";
import { useAdminSections } from "./use-admin-sections";

/** The first page of administration. */
export function AdminList() {
	const t = useTranslations("admin");
	return <SectionsList base="/admin" title={t("title")} sections={useAdminSections()} />;
}
