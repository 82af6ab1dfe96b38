"use client";

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

/** Within so many pixels of the end, a reader is at the end. */
const NEAR_PX = 48;

/**
 * Keeps a chat where its reader is: at the end while new lines arrive, or on the same lines while older ones are added above.
 * `first` and `last` are the ids of its first and last line; it opens at `openAt` if that is given, else at the end.
 */
export function useStayAtEnd(scroller: RefObject<HTMLElement | null>, { first, last, openAt }: { first: string; last: string; openAt: string | null }) {
	const [isAtEnd, setIsAtEnd] = useState(openAt === null);
	const atEnd = useRef(openAt === null);
	const before = useRef({ first, last, height: 0 });
	const opened = useRef(false);

	const goToEnd = useCallback(() => {
		const box = scroller.current;
		if (box) box.scrollTop = box.scrollHeight;
	}, [scroller]);

	useLayoutEffect(() => {
		const box = scroller.current;
		if (!box) return;
		if (!opened.current) {
			opened.current = true;
			const target = openAt === null ? null : box.querySelector(`[data-line="${CSS.escape(openAt)}"]`);
			if (target) target.scrollIntoView({ block: "center" });
			else goToEnd();
		} else if (first !== before.current.first && last === before.current.last) box.scrollTop += box.scrollHeight - before.current.height;
		else if (atEnd.current) goToEnd();
		before.current = { first, last, height: box.scrollHeight };
	}, [scroller, first, last, openAt, goToEnd]);

	useEffect(() => {
		const box = scroller.current;
		if (!box) return;
		const look = () => {
			atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_PX;
			before.current = { ...before.current, height: box.scrollHeight };
			setIsAtEnd(atEnd.current);
		};
		look();
		box.addEventListener("scroll", look, { passive: true });
		// A field that grows, or a picture of a reaction that appears, must not push the last line out of sight.
		const observer = new ResizeObserver(() => (atEnd.current ? goToEnd() : look()));
		observer.observe(box);
		if (box.firstElementChild) observer.observe(box.firstElementChild);
		return () => {
			box.removeEventListener("scroll", look);
			observer.disconnect();
		};
	}, [scroller, goToEnd]);
	return { isAtEnd, goToEnd };
}
