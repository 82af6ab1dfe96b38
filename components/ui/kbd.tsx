import clsx from "clsx";

/** A key. `bare` omits the fill, for use on a coloured surface. */
export function Kbd({ children, bare = false, className }: { children: React.ReactNode; bare?: boolean; className?: string }) {
	return (
		<kbd
			className={clsx(
				"inline-block min-w-[18px] rounded-1 border px-1 text-center font-mono text-[10.5px]/4 font-[500] whitespace-nowrap max-md:hidden",
				bare ? "border-current/40 text-inherit" : "border-line-2 bg-paper text-ink-2",
				className,
			)}
		>
			{children}
		</kbd>
	);
}
