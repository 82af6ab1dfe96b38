"use client";

import { type RefObject, useCallback, useEffect, useState } from "react";
import type { MessageRow } from "#lib/contracts/views";
import { keyOf } from "./use-rows";

/**
 * Keeps the list still: letters newer than what is shown wait behind a pill while somebody looks at the list, and come
 * in by themselves where nothing would move under the pointer.
 */
export function useStillList(rows: MessageRow[], scroller: RefObject<HTMLElement | null>) {
	const [shownUpTo, setShownUpTo] = useState(() => keyOf(rows[0]));
	const [arriving, setArriving] = useState<ReadonlySet<string>>(new Set());
	const held = rows.filter((row) => keyOf(row) > shownUpTo);
	const shown = rows.filter((row) => keyOf(row) <= shownUpTo);
	const newest = keyOf(rows[0]);

	const admit = useCallback(() => {
		setArriving(new Set(rows.filter((row) => keyOf(row) > shownUpTo).map((row) => row.id)));
		setShownUpTo(newest);
	}, [rows, shownUpTo, newest]);

	useEffect(() => {
		if (held.length > 0 && (shown.length === 0 || isAtRest(scroller.current))) admit();
	}, [held.length, shown.length, admit, scroller]);

	const onPointerLeave = useCallback(() => {
		if (held.length > 0 && isAtRest(scroller.current, true)) admit();
	}, [held.length, admit, scroller]);

	return { shown, heldCount: held.length, arriving, admit, onPointerLeave };
}

function isAtRest(list: HTMLElement | null, pointerLeft = false): boolean {
	if (!list) return true;
	const pointed = !pointerLeft && window.matchMedia("(hover: hover)").matches && list.matches(":hover");
	return list.scrollTop <= 0 && !pointed && !list.contains(document.activeElement);
}
