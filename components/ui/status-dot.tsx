import clsx from "clsx";

/** Filled while connected, else a hollow ring. Decorative: text stands beside it. */
export function StatusDot({ on, className }: { on: boolean; className?: string }) {
	return <i aria-hidden="true" className={clsx("size-2 flex-none rounded-full", on ? "bg-signal" : "border-[1.5px] border-current", className)} />;
}
