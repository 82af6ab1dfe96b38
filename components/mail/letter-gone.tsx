import Link from "next/link";
import { useTranslations } from "next-intl";
import { Blank } from "#components/ui/blank";
import { buttonClass } from "#components/ui/button";

/** Where a letter was looked for that is not there, or is no longer. */
export function LetterGone() {
	const t = useTranslations("notFound");
	return (
		<section className="pane read [--bg:var(--paper)]" data-letter>
			<div className="border-b border-line" />
			<Blank
				level="h1"
				title={t("letterTitle")}
				actions={
					<Link href="/inbox" className={buttonClass("outline")}>
						{t("back")}
					</Link>
				}
			>
				{t("letterWords")}
			</Blank>
		</section>
	);
}
