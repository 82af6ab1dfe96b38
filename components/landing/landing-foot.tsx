import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "#components/ui/controls/button";
import { LogoMark } from "#components/ui/logo";

/** The links to sign up and sign in, again at the end of the page. */
export function LandingFoot() {
	const t = useTranslations("landing");
	return (
		<footer className="flex flex-wrap items-center gap-x-5 gap-y-3 border-t border-line-2 bg-paper-3 px-16 py-10 [--bg:var(--paper-3)] max-lg:px-10 max-md:px-5">
			<LogoMark className="size-8" />
			<p className="text-title font-strong tracking-[-0.012em]">{t("end")}</p>
			<span className="ms-auto flex flex-wrap gap-2 max-md:ms-0 max-md:w-full">
				<Link href="/sign-up" className={buttonClass("outline", "max-md:flex-1")}>
					{t("signUp")}
				</Link>
				<Link href="/sign-in" className={buttonClass("ghost", "max-md:flex-1")}>
					{t("signIn")}
				</Link>
			</span>
		</footer>
	);
}
