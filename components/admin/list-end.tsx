import { useTranslations } from "next-intl";
import { Button } from "#components/ui/controls/button";

interface Props {
	/** Why the list could not be loaded. */
	problem: string | null;
	/** What an empty list says. */
	empty: string | null;
	busy: boolean;
	hasMore: boolean;
	onMore: () => void;
}

/** What stands below a list: that it is empty, why it was not loaded, or how to see more of it. */
export function ListEnd({ problem, empty, busy, hasMore, onMore }: Props) {
	const t = useTranslations("admin");
	return (
		<>
			<p role="status" className="py-3 text-ink-3 empty:hidden">
				{problem ?? (busy ? null : empty)}
			</p>
			{hasMore ? (
				<Button className="mt-3" busy={busy} onClick={onMore}>
					{t("more")}
				</Button>
			) : null}
		</>
	);
}
