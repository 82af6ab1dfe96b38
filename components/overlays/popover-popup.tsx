"use client";

import { Popover as Base } from "@base-ui/react/popover";
import type { ReactNode, RefObject } from "react";
import { useBackCloses } from "./use-back-closes";

interface Props {
	open: boolean;
	onOpenChange: (open: boolean) => void;
	anchor: RefObject<HTMLElement | null>;
	/** Gets the focus when it closes. */
	finalFocus: RefObject<HTMLElement | null>;
	label: string;
	side: "top" | "bottom";
	align: "start" | "center" | "end";
	children: ReactNode;
}

/** The panel of a popover, anchored to its trigger. */
export function PopoverPopup({ open, onOpenChange, anchor, finalFocus, label, side, align, children }: Props) {
	useBackCloses(open, () => onOpenChange(false));
	return (
		<Base.Root open={open} onOpenChange={onOpenChange}>
			<Base.Portal>
				<Base.Positioner anchor={anchor} side={side} align={align} sideOffset={4} collisionPadding={8} className="z-50 outline-none">
					<Base.Popup aria-label={label} finalFocus={finalFocus} className="floats max-w-[calc(100vw-16px)] p-2 outline-none">
						{children}
					</Base.Popup>
				</Base.Positioner>
			</Base.Portal>
		</Base.Root>
	);
}
