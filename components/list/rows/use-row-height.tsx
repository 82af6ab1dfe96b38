"use client";

import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** The row height that the style sheet sets for this screen and density; the row at the top edge stays there when it changes. */
export function useRowHeight(scroller: RefObject<HTMLElement | null>, ruler: RefObject<HTMLElement | null>, initial: number): number {
	const [height, setHeight] = useState(initial);
	const latest = useRef(initial);
	useLayoutEffect(() => {
		const measure = () => {
			const measured = ruler.current?.offsetHeight;
			if (!measured || measured === latest.current) return;
			if (scroller.current) scroller.current.scrollTop *= measured / latest.current;
			latest.current = measured;
			setHeight(measured);
		};
		measure();
		const observer = new ResizeObserver(measure);
		if (ruler.current) observer.observe(ruler.current);
		return () => observer.disconnect();
	}, [scroller, ruler]);
	return height;
}
