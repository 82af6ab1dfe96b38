import clsx from "clsx";

/** Lit while something is here; a hollow ring when the lamp is out. The words stand beside it. */
export function Lamp({ lit, className }: { lit: boolean; className?: string }) {
	return <i aria-hidden="true" className={clsx("size-2 flex-none rounded-full", lit ? "bg-signal" : "border-[1.5px] border-current", className)} />;
}
