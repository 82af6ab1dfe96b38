import Link from "next/link";
import { useTranslations } from "next-intl";

/** Explains what works without scripts, and links to the page where one can sign out. */
export function NoScriptsNotice() {
	const t = useTranslations("shell");
	return (
		<noscript>
			<p className="bg-solid px-4 py-2 text-on-solid">
				{t.rich("noScripts", {
					link: (chunks) => (
						<Link href="/settings/sessions" prefetch={false} className="underline">
							{chunks}
						</Link>
					),
				})}
			</p>
		</noscript>
	);
}
