"use client";

import { type RefObject, useCallback, useEffect, useMemo, useState } from "react";
import { keyOf, type PageCache, placeOf, rowAt } from "#components/list/pages/page-cache";
import type { MessageRow } from "#lib/contracts/views";
import { createPointerActivity, mayAdmit } from "./pointer-activity";

/** How often what waits is looked after: a menu that closes and a list that is scrolled back say so themselves to nobody. */
const LOOK_AGAIN_MS = 250;

/** The letters that stand in a list, by their place in it. */
export interface VisibleList {
	size: number;
	/** Undefined where a letter is not held, or beyond the end. */
	at: (place: number) => MessageRow | undefined;
	/** -1 where the letter is not there. */
	placeOf: (id: string) => number;
}

/**
 * Keeps the list still: letters newer than what is shown wait behind a pill while somebody is at work in the list, and come
 * in by themselves as soon as nothing would move under the pointer.
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
			at: (place) => rowAt(cache, place + held),
			placeOf: (id) => Math.max(-1, placeOf(cache, id) - held),
		}),
		[cache, held],
	);

	const admit = useCallback(() => {
		setArriving(new Set(Array.from({ length: held }, (_, place) => rowAt(cache, place)?.id ?? "")));
		setShownUpTo((before) => later(before, newest));
	}, [cache, held, newest]);

	useEffect(() => {
		if (held === 0) return;
		const look = () => {
			const scrolled = (scroller.current?.scrollTop ?? 0) > 0;
			if (list.size === 0 || mayAdmit({ scrolled, pointerActive: pointer.isActive(), menuOpen: isMenuOpen() })) admit();
		};
		look();
		const timer = setInterval(look, LOOK_AGAIN_MS);
		return () => clearInterval(timer);
	}, [held, list.size, admit, scroller, pointer]);

	// The whole pane, not the list alone: on the way to the pill nothing may move either.
	useEffect(() => {
		const pane = scroller.current?.closest<HTMLElement>(".pane");
		if (!pane) return;
		const gone = new AbortController();
		const on = { signal: gone.signal, passive: true };
		pane.addEventListener("pointermove", pointer.moved, on);
		pane.addEventListener("pointerdown", pointer.acted, on);
		pane.addEventListener("wheel", pointer.acted, on);
		pane.addEventListener("pointerleave", pointer.left, on);
		return () => gone.abort();
	}, [scroller, pointer]);

	return { list, held, arriving, admit };
}

function countNewer(cache: PageCache, than: string): number {
	let count = 0;
	while (count < cache.size && keyOf(rowAt(cache, count)) > than) count++;
	return count;
}

/** Of the letters that were read, also of those that this view leaves out. */
function newestKnown({ segments }: PageCache): string {
	return [...(segments[0]?.known?.values() ?? [])].reduce((newest, { row }) => later(newest, keyOf(row)), "");
}

/** Of two keys, the one that stands above the other. */
function later(a: string, b: string): string {
	return [a, b].sort()[1] ?? "";
}

function isMenuOpen(): boolean {
	return document.querySelector("[role=menu]") !== null;
}
