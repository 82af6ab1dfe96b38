import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "#components/ui/controls/button";
import { EmptyState } from "#components/ui/empty-state";

/** The reading pane for a letter that does not exist, or no longer does. */
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
