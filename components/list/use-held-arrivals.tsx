"use client";

import { type RefObject, useCallback, useEffect, useMemo, useState } from "react";
import { keyOf, type PageCache, placeOf, rowAt } from "#components/list/pages/page-cache";
import type { MessageRow } from "#lib/contracts/views";
import { createPointerActivity, mayAdmit } from "./pointer-activity";

/** How often held letters are checked: closing a menu, scrolling back and a pointer coming to rest trigger no render here. */
const RECHECK_MS = 250;

/** The letters that a list shows, by their place in it. */
export interface VisibleList {
	size: number;
	/** Undefined where the letter is not loaded, and beyond the end. */
	at: (place: number) => MessageRow | undefined;
	/** -1 where the letter is not shown or not loaded. */
	placeOf: (id: string) => number;
}

/**
 * Holds back new letters while the list is in use, so that rows do not move under the pointer. `held` counts them for the
 * pill; they are shown by `admit`, or by themselves as soon as `mayAdmit`.
 */
export function useHeldArrivals(cache: PageCache, scroller: RefObject<HTMLElement | null>) {
	const newest = keyOf(rowAt(cache, 0));
	const [shownUpTo, setShownUpTo] = useState(() => newestKnown(cache));
	const [arriving, setArriving] = useState<ReadonlySet<string>>(new Set());
	const [pointer] = useState(() => createPointerActivity());
	const held = countNewer(cache, shownUpTo);
	const list = useMemo<VisibleList>(
		() => ({
			size: cache.size - held,
			at: (place) => (place < 0 ? undefined : rowAt(cache, place + held)),
			placeOf: (id) => Math.max(-1, placeOf(cache, id) - held),
		}),
		[cache, held],
	);

	const admit = useCallback(() => {
		setArriving(new Set(Array.from({ length: held }, (_, place) => rowAt(cache, place)?.id ?? "")));
		setShownUpTo((before) => newerKey(before, newest));
	}, [cache, held, newest]);

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

	return { list, held, arriving, admit };
}

function countNewer(cache: PageCache, than: string): number {
	let count = 0;
	while (count < cache.size && keyOf(rowAt(cache, count)) > than) count++;
	return count;
}

/** The newest key among the loaded letters, including those that this view filters out. */
function newestKnown({ segments }: PageCache): string {
	return [...(segments[0]?.known?.values() ?? [])].reduce((newest, { row }) => newerKey(newest, keyOf(row)), "");
}

/** The key of two that comes first in the list. */
function newerKey(a: string, b: string): string {
	return [a, b].sort()[1] ?? "";
}

function isMenuOpen(): boolean {
	return document.querySelector("[role=menu]") !== null;
}
