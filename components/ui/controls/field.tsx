import clsx from "clsx";
import { Check, CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

export type FieldTone = "plain" | "ok" | "wrong";

const FRAMES: Record<FieldTone, string> = { plain: "border-edge", ok: "border-signal", wrong: "border-danger ring-1 ring-danger ring-inset" };
const HINTS: Record<FieldTone, string> = { plain: "text-ink-3", ok: "text-signal-text", wrong: "text-danger-text" };

interface FrameProps {
	id: string;
	tone?: FieldTone;
	/** Text below the field. Reached by aria-describedby of `${id}-hint`. */
	hint?: ReactNode;
	/** Between the control and its hint. */
	meter?: ReactNode;
	/** For a control of several lines, which sets its own height. */
	tall?: boolean;
	/** More classes for the frame around the control. */
	frameClass?: string;
	children: ReactNode;
}

/** A label, a framed control and a hint below it. */
export function Field({ label, aside, ...frame }: FrameProps & { label: string; aside?: ReactNode }) {
	return (
		<div className="grid gap-[5px]">
			<span className="flex items-baseline justify-between gap-2">
				<label htmlFor={frame.id} className="font-medium">
					{label}
				</label>
				{aside}
			</span>
			<FieldFrame {...frame} />
		</div>
	);
}

/** The framed control and its hint, for a control whose label is elsewhere. */
export function FieldFrame({ id, tone = "plain", hint, meter, tall = false, frameClass, children }: FrameProps) {
	return (
		<div className="grid gap-[5px]">
			<span
				className={clsx(
					"flex w-full items-center gap-2 rounded-2 border bg-paper px-2.5",
					"focus-within:border-(--focus) focus-within:outline-(length:--focus-w) focus-within:-outline-offset-1 focus-within:outline-(--focus)",
					tall ? "py-1.5" : "h-9 max-md:h-12",
					"has-disabled:border-dashed has-disabled:border-line-2 has-disabled:bg-paper-2 has-disabled:text-ink-3",
					FRAMES[tone],
					frameClass,
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
