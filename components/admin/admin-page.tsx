import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SectionPage } from "#components/panes/sections/section-page";
import type { AdminSection } from "./admin-sections";

/** One section of administration. */
export function AdminPage({ section, children }: { section: AdminSection; children: ReactNode }) {
	const t = useTranslations("admin.sections");
	return (
		<SectionPage name={t(`${section}.name`)} lead={t(`${section}.lead`)}>
			{children}
		</SectionPage>
	);
}
