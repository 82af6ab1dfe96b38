import clsx from "clsx";

/** Lit while something is here; a hollow ring when the lamp is out. The words stand beside it. */
export function StatusDot({ on, className }: { on: boolean; className?: string }) {
	return <i aria-hidden="true" className={clsx("size-2 flex-none rounded-full", on ? "bg-signal" : "border-[1.5px] border-current", className)} />;
}
