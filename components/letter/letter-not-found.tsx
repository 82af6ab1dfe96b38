import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "#components/ui/controls/button";
import { EmptyState } from "#components/ui/empty-state";

/** Where a letter was looked for that is not there, or is no longer. */
export function LetterNotFound() {
	const t = useTranslations("notFound");
	return (
		<section className="pane read [--bg:var(--paper)]" data-letter>
			<div className="border-b border-line" />
			<EmptyState
				level="h1"
				title={t("letterTitle")}
				actions={
					<Link href="/inbox" className={buttonClass("outline")}>
						{t("back")}
					</Link>
				}
			>
				{t("letterWords")}
			</EmptyState>
		</section>
	);
}
