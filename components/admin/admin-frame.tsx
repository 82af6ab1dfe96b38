"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SectionsFrame } from "#components/panes/sections/sections-frame";
import { type AdminActions, AdminActionsProvider } from "./admin-actions";
import { useAdminSections } from "./use-admin-sections";

/** Administration: the list of its sections and the open one. */
export function AdminFrame({ actions, children }: { actions: AdminActions; children: ReactNode }) {
	const t = useTranslations("admin");
	return (
		<SectionsFrame base="/admin" title={t("title")} sections={useAdminSections()}>
			<AdminActionsProvider actions={actions}>{children}</AdminActionsProvider>
		</SectionsFrame>
	);
}
