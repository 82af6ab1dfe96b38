import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Blank } from "#components/ui/blank";
import { buttonClass } from "#components/ui/button";

export default async function LetterNotFound() {
	const t = await getTranslations("notFound");
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
