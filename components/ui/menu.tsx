"use client";

import dynamic from "next/dynamic";
import { cloneElement, type KeyboardEvent, type ReactElement, type ReactNode, useRef, useState } from "react";
import { useEver } from "./use-ever";

const load = () => import("./menu-parts");
const MenuPopup = dynamic(() => load().then((parts) => parts.MenuPopup), { ssr: false });
export const MenuItem = dynamic(() => load().then((parts) => parts.MenuItem), { ssr: false });
export const MenuChoice = dynamic(() => load().then((parts) => parts.MenuChoice), { ssr: false }) as Awaited<ReturnType<typeof load>>["MenuChoice"];

interface Props {
	/** A button. */
	trigger: ReactElement<Record<string, unknown>>;
	side?: "top" | "bottom";
	align?: "start" | "end";
	children: ReactNode;
}

/** A list of things to do, opened by its trigger. Its parts are loaded when somebody is about to open one. */
export function Menu({ trigger, side = "bottom", align = "start", children }: Props) {
	const anchor = useRef<HTMLButtonElement>(null);
	const [open, setOpen] = useState(false);
	const wasOpen = useRef(false);
	const popup = useEver(open);
	return (
		<>
			{cloneElement(trigger, {
				ref: anchor,
				"aria-haspopup": "menu",
				"aria-expanded": open,
				onPointerEnter: () => void load().catch(() => undefined),
				onFocus: () => void load().catch(() => undefined),
				// The press itself closes an open menu from outside: the click that follows must not open it again.
				onPointerDown: () => {
					wasOpen.current = open;
				},
				onClick: () => {
					setOpen(!wasOpen.current);
					wasOpen.current = false;
				},
				onKeyDown: (event: KeyboardEvent) => {
					if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
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
