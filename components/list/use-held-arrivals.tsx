"use client";

import { type RefObject, useCallback, useEffect, useMemo, useState } from "react";
import { keyOf, type PageCache, placeOf, rowAt } from "#components/list/pages/page-cache";
import { heldIds } from "#components/list/pages/page-cache-changes";
import type { ListRow } from "#lib/contracts/list-rows";
import { createPointerActivity, mayAdmit } from "./pointer-activity";

/** How often held rows are checked: closing a menu, scrolling back and a pointer coming to rest trigger no render here. */
const RECHECK_MS = 250;

/** The rows that a list shows, by their place in it. */
export interface VisibleList {
	size: number;
	/** Undefined where the row is not loaded, and beyond the end. */
	at: (place: number) => ListRow | undefined;
	/** -1 where the row is not shown or not loaded. */
	placeOf: (id: string) => number;
}

/**
 * Holds back new rows while the list is in use, and conversations that new letters move up, so that rows do not move under the
 * pointer. `held` counts both for the pill; they are shown by `admit`, or by themselves as soon as `mayAdmit`. The first `hidden`
 * places of the cache are new rows.
 */
export function useHeldArrivals(cache: PageCache, admitNew: () => void, scroller: RefObject<HTMLElement | null>) {
	const [arriving, setArriving] = useState<ReadonlySet<string>>(new Set());
	const [pointer] = useState(() => createPointerActivity());
	const hidden = countNewer(cache);
	const moved = useMemo(() => heldIds(cache), [cache]);
	const held = hidden + moved.length;
	const list = useMemo<VisibleList>(
		() => ({
			size: cache.size - hidden,
			at: (place) => (place < 0 ? undefined : rowAt(cache, place + hidden)),
			placeOf: (id) => Math.max(-1, placeOf(cache, id) - hidden),
		}),
		[cache, hidden],
	);

	const admit = useCallback(() => {
		setArriving(new Set([...moved, ...Array.from({ length: hidden }, (_, place) => rowAt(cache, place)?.id ?? "")]));
		admitNew();
	}, [cache, hidden, moved, admitNew]);

	useEffect(() => {
		if (held === 0) return;
		const check = () => {
			const scrolled = (scroller.current?.scrollTop ?? 0) > 0;
			if (list.size === 0 || mayAdmit({ scrolled, pointerActive: pointer.isActive(), menuOpen: isMenuOpen() })) admit();
		};
		check();
		const timer = setInterval(check, RECHECK_MS);
		return () => clearInterval(timer);
	}, [held, list.size, admit, scroller, pointer]);

	// The whole pane, not the list alone: nothing may move while the pointer is on its way to the pill.
	useEffect(() => {
		const pane = scroller.current?.closest<HTMLElement>(".pane");
		if (!pane) return;
		const listening = new AbortController();
		const options = { signal: listening.signal, passive: true };
		pane.addEventListener("pointermove", pointer.moved, options);
		pane.addEventListener("pointerdown", pointer.acted, options);
		pane.addEventListener("wheel", pointer.acted, options);
		pane.addEventListener("pointerleave", pointer.left, options);
		return () => listening.abort();
	}, [scroller, pointer]);

	return { list, held, hidden, arriving, admit };
}

/** How many rows at the top of the list are new. A conversation that is held where it was is not among them. */
function countNewer(cache: PageCache): number {
	let count = 0;
	for (
		let row = rowAt(cache, 0);
		row && keyOf(row) > cache.admittedUpTo && cache.segments[0]?.known?.get(row.id)?.heldAt === undefined;
		row = rowAt(cache, count)
	)
		count++;
	return count;
}

function isMenuOpen(): boolean {
	return document.querySelector("[role=menu]") !== null;
}
