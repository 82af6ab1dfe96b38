import { useTranslations } from "next-intl";
import { Kbd } from "#components/ui/kbd";

/** The keys of the palette. */
export function PaletteFoot() {
	const t = useTranslations("palette.foot");
	return (
		<div className="flex h-8 flex-none items-center gap-4 border-t border-line px-4 text-small text-ink-3 max-md:hidden">
			<span>
				<Kbd>↑</Kbd> <Kbd>↓</Kbd> {t("move")}
			</span>
			<span>
				<Kbd>↵</Kbd> {t("do")}
			</span>
			<span>
				<Kbd>Esc</Kbd> {t("close")}
			</span>
		</div>
	);
}
