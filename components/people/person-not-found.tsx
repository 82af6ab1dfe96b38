import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "#components/ui/controls/button";
import { EmptyState } from "#components/ui/empty-state";

/** The reading pane for a handle that nobody has. */
export function PersonNotFound() {
	const t = useTranslations("people");
	return (
		<section className="pane read [--bg:var(--paper)]" data-letter>
			<title>{`${t("notFound")} · Pombo`}</title>
			<div className="border-b border-line" />
			<EmptyState
				level="h1"
				title={t("notFound")}
				actions={
					<Link href="/people" className={buttonClass("outline")}>
						{t("back")}
					</Link>
				}
			>
				{t("notFoundWords")}
			</EmptyState>
		</section>
	);
}
