import { Family } from "#components/gallery/specimen";
import { LetterSkeleton } from "#components/letter/letter-skeleton";
import { ListSkeleton } from "#components/list/list-skeleton";

export function SkeletonSpecimens() {
	return (
		<Family name="Skeletons" description="The same geometry as what comes, so that nothing jumps.">
			<div className="grid h-[420px] grid-cols-[360px_minmax(0,1fr)] grid-rows-[0_minmax(0,1fr)] border border-line *:row-start-2! *:first:col-start-1! *:last:col-start-2! max-md:grid-cols-1 max-md:*:last:hidden">
				<ListSkeleton />
				<LetterSkeleton />
			</div>
		</Family>
	);
}
