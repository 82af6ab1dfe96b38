import { getTranslations } from "next-intl/server";
import { Blank } from "#components/ui/blank";

export default async function LetterNotFound() {
	const t = await getTranslations("notFound");
	return (
		<section className="pane read [--bg:var(--paper)]" data-letter>
			<div className="border-b border-line" />
			<Blank title={t("letterTitle")}>{t("letterWords")}</Blank>
		</section>
	);
}
