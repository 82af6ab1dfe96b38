import clsx from "clsx";

const LOOKS = { quiet: "bg-sel text-ink-2", accent: "bg-accent text-on-accent", dark: "bg-solid text-on-solid" } as const;

/** A label of one word. */
export function Badge({ look = "quiet", children }: { look?: keyof typeof LOOKS; children: React.ReactNode }) {
	return <span className={clsx("inline-block rounded-1 px-[5px] text-[11px]/4 font-strong", LOOKS[look])}>{children}</span>;
}
