import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "#components/ui/controls/button";
import { EmptyState } from "#components/ui/empty-state";

/** The reading pane for a group that does not exist, or that one may not see. */
export function GroupNotFound() {
	const t = useTranslations("groups");
	return (
		<section className="pane read [--bg:var(--paper)]" data-letter>
			<title>{`${t("notFound")} · Pombo`}</title>
			<div className="border-b border-line" />
			<EmptyState
				level="h1"
				title={t("notFound")}
				actions={
					<Link href="/groups" className={buttonClass("outline")}>
						{t("back")}
					</Link>
				}
			>
				{t("notFoundWords")}
			</EmptyState>
		</section>
	);
}
