import clsx from "clsx";
import { Check, CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

export type FieldTone = "plain" | "ok" | "wrong";

const FRAMES: Record<FieldTone, string> = { plain: "border-edge", ok: "border-signal", wrong: "border-danger ring-1 ring-danger ring-inset" };
const HINTS: Record<FieldTone, string> = { plain: "text-ink-3", ok: "text-signal-text", wrong: "text-danger-text" };

interface Props {
	id: string;
	label: string;
	aside?: ReactNode;
	tone?: FieldTone;
	/** Below the field: what to do. Reached by aria-describedby of `${id}-hint`. */
	hint?: ReactNode;
	/** Between the control and its words. */
	meter?: ReactNode;
	children: ReactNode;
}

/** A label, a framed control and one line of words below it. */
export function Field({ id, label, aside, tone = "plain", hint, meter, children }: Props) {
	return (
		<div className="grid gap-[5px]">
			<span className="flex items-baseline justify-between gap-2">
				<label htmlFor={id} className="font-medium">
					{label}
				</label>
				{aside}
			</span>
			<span
				className={clsx(
					"flex h-9 w-full items-center gap-2 rounded-2 border bg-paper px-2.5 max-md:h-12",
					"focus-within:border-(--focus) focus-within:outline-(length:--focus-w) focus-within:-outline-offset-1 focus-within:outline-(--focus)",
					FRAMES[tone],
				)}
			>
				{children}
			</span>
			{meter}
			<span id={`${id}-hint`} aria-live="polite" className={clsx("flex min-h-4 items-start gap-1.5 text-small", HINTS[tone])}>
				{tone === "ok" && hint ? <Check className="glyph-s mt-px" aria-hidden="true" /> : null}
				{tone === "wrong" && hint ? <CircleAlert className="glyph-s mt-px" aria-hidden="true" /> : null}
				<span>{hint}</span>
			</span>
		</div>
	);
}

/** The control inside a Field's frame. */
export const fieldInputClass = "h-full min-w-0 flex-1 bg-transparent p-0 outline-none";
