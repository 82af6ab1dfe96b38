import { useTranslations } from "next-intl";
import { Toasts } from "#components/overlays/lazy-overlays";
import { Button, buttonClass } from "#components/ui/controls/button";
import { Logo } from "#components/ui/logo";
import type { FactorsView, PasskeyView } from "#lib/contracts/views";
import type { SecurityActions } from "./security-actions";
import { SecuritySettings } from "./security-settings";

interface Props {
	actions: SecurityActions;
	factors: FactorsView;
	passkeys: PasskeyView[];
	signOut: () => Promise<void>;
}

/** What somebody sees who has to add a second factor before everything else. */
export function RequiredFactor({ actions, factors, passkeys, signOut }: Props) {
	const t = useTranslations("settings.security.required");
	return (
		<div className="mx-auto grid min-h-dvh max-w-[760px] grid-rows-[72px_1fr] px-8 max-md:px-4">
			<header className="flex items-center justify-between gap-4">
				<Logo />
				<form action={signOut}>
					<Button type="submit" look="ghost">
						{t("signOut")}
					</Button>
				</form>
			</header>
			<main className="pb-16">
				<h1 className="pt-6 text-door font-head tracking-[-0.025em]">{t("title")}</h1>
				<p className="mt-1 mb-6 max-w-[60ch] text-pretty text-ink-2">{t("why")}</p>
				<SecuritySettings actions={actions} factors={factors} passkeys={passkeys}>
					<div className="border-t border-line pt-[22px]">
						{/* Not a Link: the pages behind it were refused until now, and none of that may be cached. */}
						<a href="/inbox" className={`${buttonClass("solid")} h-9! max-md:h-12!`}>
							{t("goOn")}
						</a>
					</div>
				</SecuritySettings>
			</main>
			<Toasts />
		</div>
	);
}
