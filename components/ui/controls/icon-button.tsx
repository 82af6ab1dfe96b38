"use client";

import clsx from "clsx";
import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";

interface Props extends Omit<ComponentProps<"button">, "children"> {
	icon: LucideIcon;
	/** What it does: its accessible name and its tooltip. */
	label: string;
	keys?: string;
	filled?: boolean;
}

/** A square button with an icon; its label is the tooltip and the accessible name. */
export function IconButton({ icon: Icon, label, keys, filled = false, className, type = "button", ...rest }: Props) {
	return (
		<button
			type={type}
			aria-label={label}
			aria-keyshortcuts={keys}
			data-tip={label}
			data-tip-keys={keys}
			className={clsx(
				"inline-grid size-7 flex-none place-items-center rounded-2 text-ink-2 hover:bg-hover hover:text-ink aria-pressed:text-ink disabled:bg-transparent disabled:text-line-2 max-md:size-11",
				className,
			)}
			{...rest}
		>
			<Icon className="glyph max-md:size-5" fill={filled ? "currentColor" : "none"} aria-hidden="true" />
		</button>
	);
}
