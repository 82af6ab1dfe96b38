import { SkeletonBlock } from "#components/ui/loading/skeleton";

const WIDTHS = [38, 26, 44, 31, 35, 28, 40, 33, 29, 42];

/** The placeholder of a row that is not loaded, of the same height. */
export function RowSkeleton({ spaceAbove }: { spaceAbove: string | undefined }) {
	return (
		<li aria-hidden="true" style={{ marginBlockStart: spaceAbove }}>
			<SkeletonRow width={34} />
		</li>
	);
}

/** The placeholder of a list that is loading, with the same layout. */
export function ListSkeleton() {
	return (
		<section className="pane list coming shimmer [--bg:var(--paper-2)]" aria-busy="true">
			<div className="flex items-center border-b border-line px-4 max-md:h-14">
				<SkeletonBlock width="84px" />
			</div>
			<div className="h-[34px] border-b border-line max-md:h-11" />
			<div className="overflow-hidden">
				{WIDTHS.map((width) => (
					<SkeletonRow key={width} width={width} />
				))}
			</div>
			<div className="border-t border-line max-md:hidden" />
		</section>
	);
}

function SkeletonRow({ width }: { width: number }) {
	return (
		<div className="grid h-(--row-h) grid-cols-[8px_var(--av)_minmax(0,1fr)] items-center gap-x-[9px] border-b border-line ps-[7px] pe-4">
			<i />
			<SkeletonBlock width="var(--av)" round />
			<span className="grid gap-[9px]">
				<span className="flex justify-between">
					<SkeletonBlock width={`${width}%`} />
					<SkeletonBlock width="34px" height={8} />
				</span>
				<span className="compact:hidden">
					<SkeletonBlock width={`${100 - width / 2}%`} height={8} />
				</span>
			</span>
		</div>
	);
}
