import { useTranslations } from "next-intl";
import { Button } from "#components/ui/controls/button";

/** What stands at the lower edge of a list, wherever one is in it, when letters could not be fetched. */
export function ListFoot({ failed, onAgain }: { failed: boolean; onAgain: () => void }) {
	const t = useTranslations("list");
	if (!failed) return null;
	return (
		<p role="alert" className="sticky bottom-0 flex items-center gap-3 border-t border-line bg-(--bg) px-4 py-3 text-small text-danger-text">
			{t("notLoaded")}
			<Button look="ghost" onClick={onAgain}>
				{t("loadAgain")}
			</Button>
		</p>
	);
}
