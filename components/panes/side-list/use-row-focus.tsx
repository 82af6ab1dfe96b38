"use client";

import type { KeyboardEvent, RefObject } from "react";
import { useKey } from "#components/keyboard/keyboard-provider";
import { isComposing } from "#components/ui/is-composing";

/** Moves the focus between the links with `data-row` of a list: by arrow keys within it, by the list's keys from everywhere. */
export function useRowFocus(list: RefObject<HTMLElement | null>, field: RefObject<HTMLElement | null>) {
	const move = (step: number): boolean => {
		const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
		const at = rows.findIndex((row) => row === document.activeElement || row.contains(document.activeElement));
		const open = rows.findIndex((row) => row.getAttribute("aria-current") === "page");
		const from = at >= 0 ? at : open;
		if (from === 0 && step < 0 && at === 0) field.current?.focus();
		else rows[from < 0 ? 0 : Math.min(Math.max(from + step, 0), rows.length - 1)]?.focus();
		return rows.length > 0;
	};
	useKey("next", () => void move(1));
	useKey("previous", () => void move(-1));
	const onKeyDown = (event: KeyboardEvent) => {
		if (isComposing(event) || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
		if (move(event.key === "ArrowDown" ? 1 : -1)) event.preventDefault();
	};
	return { onKeyDown, focusFirst: () => list.current?.querySelector<HTMLElement>("[data-row]")?.focus() };
}
