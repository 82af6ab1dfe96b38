import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SectionPage } from "#components/panes/sections/section-page";
import type { SettingsSection } from "./settings-sections";

/** One section of the settings. */
export function SettingsPage({ section, children }: { section: SettingsSection; children: ReactNode }) {
	const t = useTranslations("settings.sections");
	return (
		<SectionPage name={t(`${section}.name`)} lead={t(`${section}.lead`)}>
			{children}
		</SectionPage>
	);
}
