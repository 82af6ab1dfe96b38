"use client";

import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import type { Range } from "#components/list/pages/scroll-pace";
import { useRowHeight } from "./use-row-height";

/** So many rows are drawn beyond the ones in view, on either side. */
const OVERSCAN = 10;
const USUAL_HEIGHT = 58;

/** Where somebody stood in a list: the row at its top edge, how much of it was beyond the edge, and how high rows were. */
export interface ScrollPosition {
	place: number;
	into: number;
	rowHeight: number;
}

/**
 * Which places of a list are drawn. All rows have one height, `--row-h`, so that nothing needs to be measured but that, and a
 * place is found by division however long the list is. `range` is null until the browser has laid out the list: until then
 * `firstRows` are drawn, as the server rendered them.
 */
export function useVirtualRows(
	{ size, firstRows, from }: { size: number; firstRows: number; from: ScrollPosition | undefined },
	scroller: RefObject<HTMLElement | null>,
	ruler: RefObject<HTMLElement | null>,
) {
	const rowHeight = useRowHeight(scroller, ruler, from?.rowHeight ?? USUAL_HEIGHT);
	const standing = useRef<ScrollPosition>(from ?? { place: 0, into: 0, rowHeight });
	const [seen, setSeen] = useState<Range | null>(null);

	const measure = useCallback(() => {
		const box = scroller.current;
		// A list that is not displayed, as on a phone behind a letter, keeps its rows and the place where one stood.
		if (!box || box.clientHeight === 0) return;
		const top = Math.max(0, box.scrollTop);
		const place = Math.floor(top / rowHeight);
		standing.current = { place, into: top - place * rowHeight, rowHeight };
		const to = Math.floor((top + box.clientHeight - 1) / rowHeight);
		setSeen((was) => (was?.from === place && was.to === to ? was : { from: place, to }));
	}, [scroller, rowHeight]);

	useLayoutEffect(() => {
		const box = scroller.current;
		if (!box) return;
		let hidden = true;
		const onResize = () => {
			if (box.clientHeight === 0) {
				hidden = true;
				return;
			}
			const { place, into, rowHeight: high } = standing.current;
			if (hidden && box.scrollTop === 0) box.scrollTop = place * high + into;
			hidden = false;
			measure();
		};
		onResize();
		const observer = new ResizeObserver(onResize);
		observer.observe(box);
		box.addEventListener("scroll", measure, { passive: true });
		return () => {
			observer.disconnect();
			box.removeEventListener("scroll", measure);
		};
	}, [scroller, measure]);

	const start = Math.max(0, (from?.place ?? 0) - OVERSCAN);
	const drawn = seen
		? { from: Math.max(0, seen.from - OVERSCAN), to: Math.min(size - 1, seen.to + OVERSCAN) }
		: { from: start, to: Math.min(size, start + firstRows) - 1 };

	/** Scrolls no more than it takes to have the whole row in view. */
	const reveal = (place: number) => {
		const box = scroller.current;
		if (!box) return;
		const top = place * rowHeight;
		if (top < box.scrollTop) box.scrollTop = top;
		else if (top + rowHeight > box.scrollTop + box.clientHeight) box.scrollTop = top + rowHeight - box.clientHeight;
	};
	/** Scrolls so that the row is the first in view. */
	const bringToTop = (place: number) => scroller.current?.scrollTo({ top: place * rowHeight });
	/** How many whole rows fit into view. */
	const rowsInView = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight));
	return { drawn, range: seen ? drawn : null, rowHeight, standing, reveal, bringToTop, rowsInView };
}
