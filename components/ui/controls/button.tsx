import clsx from "clsx";
import type { ComponentProps } from "react";
import { LoadingDots } from "#components/ui/loading/loading-dots";

export type ButtonLook = "solid" | "outline" | "ghost" | "danger";

const LOOKS: Record<ButtonLook, string> = {
	solid: "border-(--solid) bg-solid text-on-solid hover:bg-solid-hover active:translate-y-px",
	outline: "border-line-2 bg-paper hover:bg-hover active:bg-sel",
	ghost: "border-transparent hover:bg-hover active:bg-sel",
	danger: "border-danger/55 bg-paper text-danger-text hover:bg-danger-wash",
};

/** The classes of a button, for links that look like one. */
export function buttonClass(look: ButtonLook = "outline", className?: string): string {
	return clsx(
		"inline-flex h-(--ctl-h) items-center justify-center gap-[7px] rounded-2 border px-3 font-medium whitespace-nowrap no-underline transition-colors duration-(--m-tone)",
		"disabled:border-dashed disabled:border-line disabled:bg-paper-2 disabled:text-ink-3",
		LOOKS[look],
		className,
	);
}

/** A button. `solid` is the main action, `danger` needs a confirmation before it acts. */
export function Button({
	look = "outline",
	busy = false,
	className,
	children,
	type = "button",
	...rest
}: ComponentProps<"button"> & { look?: ButtonLook; busy?: boolean }) {
	return (
		<button type={type} className={buttonClass(look, className)} aria-busy={busy || undefined} {...rest}>
			{busy ? <LoadingDots /> : null}
			{children}
		</button>
	);
}
