"use client";

import { observeElementRect, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { ShownList } from "./use-still-list";

/** As many rows as the server renders; the browser then keeps only those near the ones in view. */
const FIRST_ROWS = 50;
const MORE_ROWS = 10;
const USUAL_HEIGHT = 58;

/** Where somebody stood in a list: the row at its top edge, how much of it was beyond the edge, and how high rows were. */
export interface Standing {
	place: number;
	into: number;
	rowHeight: number;
}

/** Which places of a list are drawn. All rows have one height, `--row-h`, so that nothing needs to be measured but that. */
export function useWindow(list: ShownList, scroller: RefObject<HTMLElement | null>, ruler: RefObject<HTMLElement | null>, from: Standing | undefined) {
	const rowHeight = useRowHeight(scroller, ruler, from?.rowHeight ?? USUAL_HEIGHT);
	const standing = useRef<Standing>(from ?? { place: 0, into: 0, rowHeight });
	const virtualizer = useVirtualizer({
		count: list.size,
		getScrollElement: () => scroller.current,
		estimateSize: () => rowHeight,
		overscan: MORE_ROWS,
		initialOffset: () => (from ? from.place * from.rowHeight + from.into : 0),
		// A list that is not displayed, as on a phone behind a letter, keeps its rows and the place where one stood.
		observeElementRect: (instance, told) =>
			observeElementRect(instance, (rect) => {
				if (rect.height === 0) return;
				const { place, into, rowHeight: high } = standing.current;
				if (instance.scrollElement && instance.scrollElement.scrollTop === 0) instance.scrollElement.scrollTop = place * high + into;
				told(rect);
			}),
		useFlushSync: false,
	});

	// biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height are measured anew
	useLayoutEffect(() => virtualizer.measure(), [rowHeight]);
	useEffect(() => {
		const box = scroller.current;
		const onScroll = () => {
			if (!box || box.clientHeight === 0) return;
			const place = Math.floor(Math.max(0, box.scrollTop) / rowHeight);
			standing.current = { place, into: Math.max(0, box.scrollTop) - place * rowHeight, rowHeight };
		};
		box?.addEventListener("scroll", onScroll, { passive: true });
		return () => box?.removeEventListener("scroll", onScroll);
	}, [scroller, rowHeight]);

	const seen = virtualizer.getVirtualIndexes();
	const start = Math.max(0, (from?.place ?? 0) - MORE_ROWS);
	const places = seen.length > 0 ? seen : Array.from({ length: Math.max(0, Math.min(FIRST_ROWS, list.size - start)) }, (_, at) => start + at);

	/** Scrolls no more than it takes to have the whole row in view. */
	const reveal = (place: number) => {
		const box = scroller.current;
		if (!box) return;
		const top = place * rowHeight;
		if (top < box.scrollTop) box.scrollTop = top;
		else if (top + rowHeight > box.scrollTop + box.clientHeight) box.scrollTop = top + rowHeight - box.clientHeight;
	};
	return { places, rowHeight, standing, reveal };
}

/** The height of a row as the style sheet has it for this screen and density; what was on top stays there when it changes. */
function useRowHeight(scroller: RefObject<HTMLElement | null>, ruler: RefObject<HTMLElement | null>, usual: number): number {
	const [height, setHeight] = useState(usual);
	const latest = useRef(usual);
	useLayoutEffect(() => {
		const measure = () => {
			const now = ruler.current?.offsetHeight;
			if (!now || now === latest.current) return;
			if (scroller.current) scroller.current.scrollTop *= now / latest.current;
			latest.current = now;
			setHeight(now);
		};
		measure();
		const observer = new ResizeObserver(measure);
		if (ruler.current) observer.observe(ruler.current);
		return () => observer.disconnect();
	}, [scroller, ruler]);
	return height;
}
