"use client";

import { type RefObject, useEffect, useRef } from "react";
import { isComposing } from "#components/keyboard/is-composing";
import type { Cursor } from "#components/list/use-cursor";
import type { VisibleList } from "#components/list/use-held-arrivals";
import { isPlainKey, pagedTo } from "./paging-keys";

interface Paging {
	list: VisibleList;
	openId: string | undefined;
	cursor: Cursor;
	rowsInView: () => number;
}

/**
 * Home, End and the Page keys move the focus through a list, as they do in every list box. They belong to it while the focus
 * is in it, or nowhere and no letter is open that they would scroll.
 */
export function usePagingKeys(paging: Paging, scroller: RefObject<HTMLElement | null>): void {
	const latest = useRef(paging);
	useEffect(() => {
		latest.current = paging;
	});
	useEffect(() => {
		const onKeyDown = (event: KeyboardEvent) => {
			const { list, openId, cursor, rowsInView } = latest.current;
			const inside = event.target instanceof Node && scroller.current?.contains(event.target);
			if (event.defaultPrevented || isComposing(event) || !isPlainKey(event) || list.size === 0) return;
			if (!inside && !(event.target === document.body && openId === undefined)) return;
			const from = cursor.awaitedPlace() ?? cursor.entryPlace;
			const to = pagedTo(event.key, from, { size: list.size, rowsInView: rowsInView() });
			if (to === null) return;
			event.preventDefault();
			cursor.focusRow(to);
		};
		window.addEventListener("keydown", onKeyDown);
		return () => window.removeEventListener("keydown", onKeyDown);
	}, [scroller]);
}
