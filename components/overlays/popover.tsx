"use client";

import { cloneElement, type ReactElement, type ReactNode, type RefObject, useRef, useState } from "react";
import { lazyPart } from "#components/ui/loading/lazy-part";
import { useHasOpened } from "#components/ui/loading/use-has-opened";
import { useWhenUsed } from "#components/ui/loading/when-used";
import { loadOverlays } from "./overlay-loader";

const PopoverPopup = lazyPart(() => loadOverlays().then((overlays) => overlays.PopoverPopup));

interface Props {
	/** A button. */
	trigger: ReactElement<Record<string, unknown>>;
	/** The accessible name of what opens. */
	label: string;
	side?: "top" | "bottom";
	align?: "start" | "center" | "end";
	/** Where the focus goes when it closes, if not to the trigger. */
	finalFocus?: RefObject<HTMLElement | null>;
	/** What opens; `close` closes it. */
	children: (close: () => void) => ReactNode;
}

/** A floating panel with its trigger: it takes the focus, and Escape, a press outside or Back on a phone closes it. */
export function Popover({ trigger, label, side = "bottom", align = "start", finalFocus, children }: Props) {
	const anchor = useRef<HTMLButtonElement>(null);
	const [open, setOpen] = useState(false);
	const wasOpen = useRef(false);
	const popup = useHasOpened(open);
	useWhenUsed(PopoverPopup.load);
	return (
		<>
			{cloneElement(trigger, {
				ref: anchor,
				"aria-haspopup": "dialog",
				"aria-expanded": open,
				onPointerEnter: PopoverPopup.load,
				onFocus: PopoverPopup.load,
				// The press already closes an open panel from outside: the click that follows must not open it again.
				onPointerDown: () => {
					wasOpen.current = open;
				},
				onClick: () => {
					setOpen(!wasOpen.current);
					wasOpen.current = false;
				},
			})}
			{popup ? (
				<PopoverPopup open={open} onOpenChange={setOpen} anchor={anchor} finalFocus={finalFocus ?? anchor} label={label} side={side} align={align}>
					{children(() => setOpen(false))}
				</PopoverPopup>
			) : null}
		</>
	);
}
