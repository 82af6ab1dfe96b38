"use client";

import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import type { Range } from "#components/list/pages/scroll-pace";
import { useRowHeight } from "./use-row-height";

/** How many rows are rendered beyond the ones in view, on either side. */
const OVERSCAN = 10;
const DEFAULT_HEIGHT = 58;

/** A scroll position: the row at the top edge, how many pixels of it are above the edge, and the row height. */
export interface ScrollPosition {
	place: number;
	into: number;
	rowHeight: number;
}

/**
 * Which places of a virtual list are rendered. All rows have one height, `--row-h`, the only thing that is measured, so that
 * a place is found by division. `range` is null until the browser has laid out the list: until then `firstRows` are
 * rendered, as on the server.
 */
export function useVirtualRows(
	{ size, firstRows, initialPosition }: { size: number; firstRows: number; initialPosition: ScrollPosition | undefined },
	scroller: RefObject<HTMLElement | null>,
	ruler: RefObject<HTMLElement | null>,
) {
	const rowHeight = useRowHeight(scroller, ruler, initialPosition?.rowHeight ?? DEFAULT_HEIGHT);
	const position = useRef<ScrollPosition>(initialPosition ?? { place: 0, into: 0, rowHeight });
	const [visible, setVisible] = useState<Range | null>(null);

	const measure = useCallback(() => {
		const box = scroller.current;
		// A list that is not displayed, as on a phone behind a letter, keeps its rows and its position.
		if (!box || box.clientHeight === 0) return;
		const top = Math.max(0, box.scrollTop);
		const place = Math.floor(top / rowHeight);
		position.current = { place, into: top - place * rowHeight, rowHeight };
		const to = Math.floor((top + box.clientHeight - 1) / rowHeight);
		setVisible((previous) => (previous?.from === place && previous.to === to ? previous : { from: place, to }));
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
			const { place, into, rowHeight: height } = position.current;
			if (hidden && box.scrollTop === 0) box.scrollTop = place * height + into;
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

	const start = Math.max(0, (initialPosition?.place ?? 0) - OVERSCAN);
	const rendered = visible
		? { from: Math.max(0, visible.from - OVERSCAN), to: Math.min(size - 1, visible.to + OVERSCAN) }
		: { from: start, to: Math.min(size, start + firstRows) - 1 };

	/** Scrolls just enough to have the whole row in view. */
	const scrollIntoView = (place: number) => {
		const box = scroller.current;
		if (!box) return;
		const top = place * rowHeight;
		if (top < box.scrollTop) box.scrollTop = top;
		else if (top + rowHeight > box.scrollTop + box.clientHeight) box.scrollTop = top + rowHeight - box.clientHeight;
	};
	/** Scrolls so that the row is the first in view. */
	const bringToTop = (place: number) => scroller.current?.scrollTo({ top: place * rowHeight });
	/** The number of whole rows that fit into view, at least 1. */
	const rowsInView = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight));
	// At the very top only what is seen has to be loaded; the rows around it as well once somebody scrolls.
	const range = visible && visible.from === 0 && position.current.into === 0 ? visible : rendered;
	return { rendered, range: visible ? range : null, rowHeight, position, scrollIntoView, bringToTop, rowsInView };
}
