import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "#components/ui/controls/button";

/** Why there is no form: the site is joined by invitation, the invitation is spent, nobody may come, or an administrator decides first. */
export function NoSignUp({ reason }: { reason: "invite" | "spent" | "closed" | "waiting" }) {
	const t = useTranslations("auth");
	return (
		<div className="grid gap-4">
			<div>
				<h1 className="text-door font-head tracking-[-0.025em]">{t(`noSignUp.${reason}.title`)}</h1>
				<p className="mt-1 text-body text-pretty text-ink-2">{t(`noSignUp.${reason}.why`)}</p>
			</div>
			<Link href="/sign-in" className={`${buttonClass("solid")} h-9! w-full justify-center max-md:h-12!`}>
				{t("signIn")}
			</Link>
		</div>
	);
}
