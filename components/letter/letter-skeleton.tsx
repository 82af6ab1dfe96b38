import { useTranslations } from "next-intl";
import { SkeletonBlock } from "#components/ui/loading/skeleton";

/** Placeholder for a letter that is loading, with the dimensions of the letter. */
export function LetterSkeleton() {
	const t = useTranslations("letter");
	return (
		<section className="pane read coming shimmer [--bg:var(--paper)]" aria-busy="true" data-letter>
			<h1 className="sr-only">{t("opening")}</h1>
			<div className="border-b border-line max-md:h-14" />
			<div>
				<div className="grid gap-3 px-7 pt-6 pb-4 ps-18 max-md:ps-4">
					<SkeletonBlock width="46%" height={16} />
					<SkeletonBlock width="24%" height={8} />
				</div>
				<div className="grid grid-cols-[32px_minmax(0,1fr)] gap-x-3 border-t border-line px-7 py-(--letter-pad) max-md:grid-cols-[36px_minmax(0,1fr)] max-md:px-4">
					<SkeletonBlock width="32px" height={32} round />
					<div className="grid gap-3.5 pt-1.5">
						<SkeletonBlock width="18%" />
						<SkeletonBlock width="28%" height={7} />
					</div>
					<div className="col-start-2 grid gap-3.5 pt-3.5 max-md:col-span-2 max-md:col-start-1">
						<SkeletonBlock width="90%" height={9} />
						<SkeletonBlock width="84%" height={9} />
						<SkeletonBlock width="57%" height={9} />
					</div>
				</div>
			</div>
			<div className="border-t border-line max-md:hidden" />
		</section>
	);
}
