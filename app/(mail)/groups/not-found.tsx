import { getTranslations } from "next-intl/server";
import { PaneNotFound } from "#components/panes/pane-not-found";

export default async function GroupNotFoundPage() {
	const t = await getTranslations("groups");
	return <PaneNotFound title={t("notFound")} words={t("notFoundWords")} href="/groups" back={t("back")} />;
}
