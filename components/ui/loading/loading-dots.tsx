/** Three dots: something is on its way. The only thing that loops. */
export function LoadingDots() {
	return (
		<span className="waiting inline-flex h-2.5 items-center gap-[3px]" aria-hidden="true">
			<i className="size-1 rounded-full bg-current" />
			<i className="size-1 rounded-full bg-current" />
			<i className="size-1 rounded-full bg-current" />
		</span>
	);
}
