"use client";

import { type RefObject, useEffect, useRef } from "react";
import type { Cursor } from "#components/list/use-cursor";
import type { VisibleList } from "#components/list/use-held-arrivals";
import { isComposing } from "#components/ui/is-composing";
import { isPlainKey, pagingTarget } from "./paging-keys";

interface Options {
	list: VisibleList;
	openId: string | undefined;
	cursor: Cursor;
	rowsInView: () => number;
}

/**
 * Home, End and the Page keys move the focus through a list, as in any list box. They act while the focus is in the list, or
 * on the body while no letter is open, which they would scroll.
 */
export function usePagingKeys(paging: Options, scroller: RefObject<HTMLElement | null>): void {
	const latest = useRef(paging);
	useEffect(() => {
		latest.current = paging;
	});
	useEffect(() => {
		const onKeyDown = (event: KeyboardEvent) => {
			const { list, openId, cursor, rowsInView } = latest.current;
			const isInList = event.target instanceof Node && scroller.current?.contains(event.target);
			if (event.defaultPrevented || isComposing(event) || !isPlainKey(event) || list.size === 0) return;
			if (!isInList && !(event.target === document.body && openId === undefined)) return;
			const from = cursor.pendingPlace() ?? cursor.entryPlace;
			const to = pagingTarget(event.key, from, { size: list.size, rowsInView: rowsInView() });
			if (to === null) return;
			event.preventDefault();
			cursor.focusRow(to);
		};
		window.addEventListener("keydown", onKeyDown);
		return () => window.removeEventListener("keydown", onKeyDown);
	}, [scroller]);
}
