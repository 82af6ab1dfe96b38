"use client";

import { type RefObject, useCallback, useEffect, useMemo, useState } from "react";
import type { MessageRow } from "#lib/contracts/views";
import { keyOf, placeOf, rowAt, type Shelf } from "./shelf";

/** The letters that stand in a list, by their place in it. */
export interface ShownList {
	size: number;
	/** Undefined where a letter was let go, or beyond the end. */
	at: (place: number) => MessageRow | undefined;
	/** -1 where the letter is not there. */
	placeOf: (id: string) => number;
}

/**
 * Keeps the list still: letters newer than what is shown wait behind a pill while somebody looks at the list, and come
 * in by themselves where nothing would move under the pointer.
 */
export function useStillList(shelf: Shelf, scroller: RefObject<HTMLElement | null>) {
	const newest = keyOf(rowAt(shelf, 0));
	const [shownUpTo, setShownUpTo] = useState(newest);
	const [arriving, setArriving] = useState<ReadonlySet<string>>(new Set());
	const held = countNewer(shelf, shownUpTo);
	const list = useMemo<ShownList>(
		() => ({
			size: shelf.size - held,
			at: (place) => rowAt(shelf, place + held),
			placeOf: (id) => Math.max(-1, placeOf(shelf, id) - held),
		}),
		[shelf, held],
	);

	const admit = useCallback(() => {
		setArriving(new Set(Array.from({ length: held }, (_, place) => rowAt(shelf, place)?.id ?? "")));
		setShownUpTo(newest);
	}, [shelf, held, newest]);

	useEffect(() => {
		if (held > 0 && (list.size === 0 || isAtRest(scroller.current))) admit();
	}, [held, list.size, admit, scroller]);

	// The whole pane, not the list alone: on the way to the pill nothing may move either.
	useEffect(() => {
		const pane = scroller.current?.closest(".pane");
		const onPointerLeave = () => {
			if (held > 0 && isAtRest(scroller.current, true)) admit();
		};
		pane?.addEventListener("pointerleave", onPointerLeave);
		return () => pane?.removeEventListener("pointerleave", onPointerLeave);
	}, [held, admit, scroller]);

	return { list, held, arriving, admit };
}

function countNewer(shelf: Shelf, than: string): number {
	let count = 0;
	while (count < shelf.size && keyOf(rowAt(shelf, count)) > than) count++;
	return count;
}

function isAtRest(list: HTMLElement | null, pointerLeft = false): boolean {
	if (!list) return true;
	const pointed = !pointerLeft && window.matchMedia("(hover: hover)").matches && list.matches(":hover");
	return list.scrollTop <= 0 && !pointed && !list.contains(document.activeElement);
}
