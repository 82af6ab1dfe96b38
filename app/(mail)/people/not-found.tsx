import { getTranslations } from "next-intl/server";
import { PaneNotFound } from "#components/panes/pane-not-found";

export default async function PersonNotFoundPage() {
	const t = await getTranslations("people");
	return <PaneNotFound title={t("notFound")} words={t("notFoundWords")} href="/people" back={t("back")} />;
}
