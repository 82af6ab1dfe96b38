import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { SettingsSection } from "./settings-sections";

/** One section: its title, a description, and its settings. */
export function SettingsPage({ section, children }: { section: SettingsSection; children: ReactNode }) {
	const t = useTranslations("settings.sections");
	const name = t(`${section}.name`);
	return (
		<>
			<title>{`${name} · Pombo`}</title>
			<header className="pt-[34px] pb-[22px] max-md:pt-4">
				<h1 className="text-head font-head tracking-head">{name}</h1>
				<p className="mt-[3px] max-w-[66ch] text-pretty text-ink-2">{t(`${section}.lead`)}</p>
			</header>
			{children}
		</>
	);
}
