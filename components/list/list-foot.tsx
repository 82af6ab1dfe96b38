import { useTranslations } from "next-intl";
import { Button } from "#components/ui/controls/button";

/** The error at the lower edge of a list when a page could not be loaded; sticky, so that it shows at every scroll position. */
export function ListFoot({ failed, onRetry }: { failed: boolean; onRetry: () => void }) {
	const t = useTranslations("list");
	if (!failed) return null;
	return (
		<p role="alert" className="sticky bottom-0 flex items-center gap-3 border-t border-line bg-(--bg) px-4 py-3 text-small text-danger-text">
			{t("notLoaded")}
			<Button look="ghost" onClick={onRetry}>
				{t("loadAgain")}
			</Button>
		</p>
	);
}
