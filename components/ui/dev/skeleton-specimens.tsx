import { LetterSkeleton } from "#components/mail/letter-skeleton";
import { ListSkeleton } from "#components/mail/list-skeleton";
import { Family } from "./specimen";

export function SkeletonSpecimens() {
	return (
		<Family name="On their way" promise="The same geometry as what comes, so that nothing jumps.">
			<div className="grid h-[420px] grid-cols-[360px_minmax(0,1fr)] grid-rows-[0_minmax(0,1fr)] border border-line *:row-start-2! *:first:col-start-1! *:last:col-start-2! max-md:grid-cols-1 max-md:*:last:hidden">
				<ListSkeleton />
				<LetterSkeleton />
			</div>
		</Family>
	);
}
