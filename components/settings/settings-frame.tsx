"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SectionsFrame } from "#components/panes/sections/sections-frame";
import { type SettingsActions, SettingsActionsProvider } from "./settings-actions";
import { useSettingsSections } from "./use-settings-sections";

/** The settings: the list of sections and the open section. */
export function SettingsFrame({ actions, children }: { actions: SettingsActions; children: ReactNode }) {
	const t = useTranslations("settings");
	return (
		<SectionsFrame base="/settings" title={t("title")} sections={useSettingsSections()}>
			<SettingsActionsProvider actions={actions}>{children}</SettingsActionsProvider>
		</SectionsFrame>
	);
}
