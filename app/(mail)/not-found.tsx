import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { buttonClass } from "#components/ui/controls/button";
import { EmptyState } from "#components/ui/empty-state";

export default async function MailNotFound() {
	const t = await getTranslations("notFound");
	return (
		<section className="pane wide [--bg:var(--paper)]" data-letter>
			<title>{`${t("title")} · Pombo`}</title>
			<div className="border-b border-line" />
			<EmptyState
				level="h1"
				title={t("title")}
				actions={
					<Link href="/inbox" className={buttonClass("solid")}>
						{t("back")}
					</Link>
				}
			>
				{t("words")}
			</EmptyState>
		</section>
	);
}
