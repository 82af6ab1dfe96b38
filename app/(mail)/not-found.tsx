import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Blank } from "#components/ui/blank";
import { buttonClass } from "#components/ui/button";

export default async function MailNotFound() {
	const t = await getTranslations("notFound");
	return (
		<section className="pane wide [--bg:var(--paper)]" data-letter>
			<title>{`${t("title")} · Pombo`}</title>
			<div className="border-b border-line" />
			<Blank
				level="h1"
				title={t("title")}
				actions={
					<Link href="/inbox" className={buttonClass("solid")}>
						{t("back")}
					</Link>
				}
			>
				{t("words")}
			</Blank>
		</section>
	);
}
