"use client";

import { cloneElement, type KeyboardEvent, type ReactElement, type ReactNode, useRef, useState } from "react";
import { isComposing } from "#components/ui/is-composing";
import { lazyPart } from "#components/ui/loading/lazy-part";
import { useHasOpened } from "#components/ui/loading/use-has-opened";
import { useWhenUsed } from "#components/ui/loading/when-used";
import { loadOverlays } from "./overlay-loader";

const MenuPopup = lazyPart(() => loadOverlays().then((overlays) => overlays.MenuPopup));
export const MenuItem = lazyPart(() => loadOverlays().then((overlays) => overlays.MenuItem));
export const MenuChoice = lazyPart(() => loadOverlays().then((overlays) => overlays.MenuChoice as never)) as unknown as Awaited<
	ReturnType<typeof loadOverlays>
>["MenuChoice"];
const load = () => Promise.all([MenuPopup.load(), MenuItem.load()]);

interface Props {
	/** A button. */
	trigger: ReactElement<Record<string, unknown>>;
	side?: "top" | "bottom";
	align?: "start" | "end";
	children: ReactNode;
}

/** A menu with its trigger. Its parts load when the page is idle, or when the trigger is hovered or focused. */
export function Menu({ trigger, side = "bottom", align = "start", children }: Props) {
	const anchor = useRef<HTMLButtonElement>(null);
	const [open, setOpen] = useState(false);
	const wasOpen = useRef(false);
	const popup = useHasOpened(open);
	useWhenUsed(load);
	return (
		<>
			{cloneElement(trigger, {
				ref: anchor,
				"aria-haspopup": "menu",
				"aria-expanded": open,
				onPointerEnter: load,
				onFocus: load,
				// The press already closes an open menu from outside: the click that follows must not open it again.
				onPointerDown: () => {
					wasOpen.current = open;
				},
				onClick: () => {
					setOpen(!wasOpen.current);
					wasOpen.current = false;
				},
				onKeyDown: (event: KeyboardEvent) => {
					if (isComposing(event) || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
					event.preventDefault();
					setOpen(true);
				},
			})}
			{popup ? (
				<MenuPopup open={open} onOpenChange={setOpen} anchor={anchor} side={side} align={align}>
					{children}
				</MenuPopup>
			) : null}
		</>
	);
}
