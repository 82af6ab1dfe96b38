"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";
import type { VisibleList } from "#components/list/use-held-arrivals";

/** How many rows are tried to find one that is still in the list. */
const MAX_TRIES = 50;

/** Keeps the rows in view in place when letters are added or removed above them. At the top it does nothing. */
export function useScrollAnchor(list: VisibleList, scroller: RefObject<HTMLElement | null>, rowHeight: number): void {
	const latest = useRef(list);
	useLayoutEffect(() => {
		const previous = latest.current;
		latest.current = list;
		const box = scroller.current;
		if (!box || previous === list || box.scrollTop <= 0) return;
		const shift = shiftOf(previous, list, Math.floor(box.scrollTop / rowHeight));
		if (shift !== 0) box.scrollTop += shift * rowHeight;
	}, [list, scroller, rowHeight]);
}

function shiftOf(previous: VisibleList, current: VisibleList, top: number): number {
	for (let place = top; place < top + MAX_TRIES; place++) {
		const row = previous.at(place);
		const moved = row ? current.placeOf(row.id) : -1;
		if (moved >= 0) return moved - place;
	}
	return 0;
}
