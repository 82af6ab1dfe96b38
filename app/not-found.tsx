import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { buttonClass } from "#components/ui/controls/button";
import { EmptyState } from "#components/ui/empty-state";

export default async function NotFound() {
	const t = await getTranslations("notFound");
	return (
		<main className="h-dvh">
			<title>{`${t("title")} · Pombo`}</title>
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
		</main>
	);
}
