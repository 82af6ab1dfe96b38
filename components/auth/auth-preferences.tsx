"use client";

import { useLocale, useTranslations } from "next-intl";
import { Menu, MenuChoice } from "#components/overlays/menu";
import { APPEARANCE } from "#components/ui/appearance/appearance";
import { useAppearance } from "#components/ui/appearance/use-appearance";
import { LANGUAGES } from "#components/ui/languages";
import type { Locale } from "#lib/contracts/accounts/locales";

/** Language and theme for visitors who are not signed in. */
export function AuthPreferences({ saveLocale }: { saveLocale: (locale: Locale) => Promise<void> }) {
	const t = useTranslations("account");
	const locale = useLocale();
	const [theme, setTheme] = useAppearance("theme");
	return (
		<>
			{LANGUAGES.map((language) => (
				<form
					key={language.value}
					action={saveLocale.bind(null, language.value)}
					onSubmit={(event) => {
						event.preventDefault();
						void saveLocale(language.value).catch(() => undefined);
					}}
				>
					<button type="submit" lang={language.lang} aria-pressed={language.value === locale} className="py-2 aria-pressed:font-strong aria-pressed:text-ink">
						{language.label}
					</button>
				</form>
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
				<MenuChoice label={t("theme")} value={theme} options={APPEARANCE.theme.map((value) => ({ value, label: t(`themes.${value}`) }))} onChange={setTheme} />
			</Menu>
		</>
	);
}
