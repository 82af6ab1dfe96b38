import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { buttonClass } from "#components/ui/controls/button";
import { LANGUAGES } from "#components/ui/languages";
import { Logo } from "#components/ui/logo";
import type { Locale } from "#lib/contracts/accounts/locales";

/** Logo, language switch and sign-in link. The switch is a form, so it works before any script does. */
export function LandingHead({ saveLocale }: { saveLocale: (locale: Locale) => Promise<void> }) {
	const t = useTranslations("landing");
	const locale = useLocale();
	return (
		<header className="flex h-18 items-center gap-5 px-16 text-ink-2 max-lg:px-10 max-md:gap-1 max-md:px-5">
			<Logo />
			<nav aria-label={t("account")} className="ms-auto flex items-center gap-5 max-md:gap-1">
				{LANGUAGES.filter((language) => language.value !== locale).map((language) => (
					<form key={language.value} action={saveLocale.bind(null, language.value)}>
						<button type="submit" lang={language.lang} className={buttonClass("ghost", "max-md:px-2.5!")}>
							{language.label}
						</button>
					</form>
				))}
				<Link href="/sign-in" className={buttonClass("outline")}>
					{t("signIn")}
				</Link>
			</nav>
		</header>
	);
}
