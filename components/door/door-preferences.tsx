"use client";

import { useLocale, useTranslations } from "next-intl";
import { APPEARANCE } from "#components/ui/appearance";
import { LANGUAGES } from "#components/ui/languages";
import { Menu, MenuChoice } from "#components/ui/menu";
import { useAppearance } from "#components/ui/use-appearance";
import type { Locale } from "#lib/contracts/accounts";

/** Language and theme before anybody is signed in. */
export function DoorPreferences({ saveLocale }: { saveLocale: (locale: Locale) => Promise<void> }) {
	const t = useTranslations("account");
	const locale = useLocale();
	const [theme, setTheme] = useAppearance("theme");
	return (
		<>
			{LANGUAGES.map((language) => (
				<button
					key={language.value}
					type="button"
					lang={language.lang}
					aria-pressed={language.value === locale}
					className="py-2 aria-pressed:font-strong aria-pressed:text-ink"
					onClick={() => void saveLocale(language.value)}
				>
					{language.words}
				</button>
			))}
			<Menu
				side="top"
				align="end"
				trigger={
					<button type="button" className="py-2">
						{t("theme")}
					</button>
				}
			>
				<MenuChoice label={t("theme")} value={theme} options={APPEARANCE.theme.map((value) => ({ value, words: t(`themes.${value}`) }))} onChange={setTheme} />
			</Menu>
		</>
	);
}
