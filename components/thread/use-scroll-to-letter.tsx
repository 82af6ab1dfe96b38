"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";

/** Scrolls a thread to a letter when it opens, unless it is the first one. Returns the ref of the scroll container. */
export function useScrollToLetter(letterId: string | undefined): RefObject<HTMLDivElement | null> {
	const scroller = useRef<HTMLDivElement>(null);
	const initialId = useRef(letterId);
	useLayoutEffect(() => {
		if (initialId.current === undefined) return;
		const toggle = scroller.current?.querySelector(`[data-turn="${CSS.escape(initialId.current)}"]`);
		const article = toggle?.closest("article");
		if (article?.previousElementSibling?.matches("article, button")) article.scrollIntoView({ block: "start" });
	}, []);
	return scroller;
}
