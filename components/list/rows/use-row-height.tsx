"use client";

import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** The height of a row as the style sheet has it for this screen and density; what was on top stays there when it changes. */
export function useRowHeight(scroller: RefObject<HTMLElement | null>, ruler: RefObject<HTMLElement | null>, usual: number): number {
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
