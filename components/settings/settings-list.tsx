import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { SETTINGS_SECTIONS } from "./settings-sections";

/** Every section with its description: the first page of the settings, and the navigation on a phone. */
export function SettingsList() {
	const t = useTranslations("settings");
	return (
		<>
			<title>{`${t("title")} · Pombo`}</title>
			<h1 className="pt-[34px] pb-[22px] text-head font-head tracking-head max-md:pt-4 max-md:pb-3">{t("title")}</h1>
			<ul className="border-t border-line">
				{SETTINGS_SECTIONS.map(({ id, icon: Icon }) => (
					<li key={id} className="border-b border-line">
						<Link href={`/settings/${id}`} className="focus-inside flex min-h-16 items-center gap-4 py-3 no-underline hover:bg-hover max-md:gap-3">
							<Icon className="glyph-l text-ink-3" aria-hidden="true" />
							<span className="min-w-0 flex-1">
								<b className="block">{t(`sections.${id}.name`)}</b>
								<span className="block text-small text-pretty text-ink-3">{t(`sections.${id}.lead`)}</span>
							</span>
							<ChevronRight className="glyph text-ink-3" aria-hidden="true" />
						</Link>
					</li>
				))}
			</ul>
		</>
	);
}
