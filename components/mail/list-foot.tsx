import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";

/** What stands under the last letter that is there: more are coming, or they could not come. */
export function ListFoot({ loading, failed, onAgain }: { loading: boolean; failed: boolean; onAgain: () => void }) {
	const t = useTranslations("list");
	if (failed) {
		return (
			<p role="alert" className="flex items-center gap-3 px-4 py-3 text-small text-danger-text">
				{t("notLoaded")}
				<Button look="ghost" onClick={onAgain}>
					{t("loadAgain")}
				</Button>
			</p>
		);
	}
	return loading ? <p className="px-4 py-3 text-small text-ink-3">{t("loading")}</p> : null;
}
