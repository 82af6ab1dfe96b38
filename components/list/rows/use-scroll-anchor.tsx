"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";
import type { VisibleList } from "#components/list/use-held-arrivals";

/** How far down a letter is looked for that is still there. */
const TRIES = 50;

/** Keeps what is looked at where it is, when letters come or go above it. At the very top there is nothing above. */
export function useScrollAnchor(list: VisibleList, scroller: RefObject<HTMLElement | null>, rowHeight: number): void {
	const before = useRef(list);
	useLayoutEffect(() => {
		const was = before.current;
		before.current = list;
		const box = scroller.current;
		if (!box || was === list || box.scrollTop <= 0) return;
		const shift = shiftOf(was, list, Math.floor(box.scrollTop / rowHeight));
		if (shift !== 0) box.scrollTop += shift * rowHeight;
	}, [list, scroller, rowHeight]);
}

function shiftOf(was: VisibleList, now: VisibleList, top: number): number {
	for (let place = top; place < top + TRIES; place++) {
		const row = was.at(place);
		const moved = row ? now.placeOf(row.id) : -1;
		if (moved >= 0) return moved - place;
	}
	return 0;
}
