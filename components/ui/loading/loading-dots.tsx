/** Three dots while something loads. The only animation that repeats. */
export function LoadingDots() {
	return (
		<span className="waiting inline-flex h-2.5 items-center gap-[3px]" aria-hidden="true">
			<i className="size-1 rounded-full bg-current" />
			<i className="size-1 rounded-full bg-current" />
			<i className="size-1 rounded-full bg-current" />
		</span>
	);
}
