"use client";

import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import type { VisibleList } from "./use-held-arrivals";

export interface Cursor {
	/** The one row that Tab comes to; it is drawn wherever it is. */
	entryPlace: number;
	/** The row that had the focus last, whether or not it has it now. */
	lastId: string | null;
	onFocus: (id: string) => void;
	onBlur: () => void;
	/** Focuses the row at a place; one that is not held yet has the focus as soon as it is. */
	focusRow: (place: number) => void;
	/** The place that is waited for; null where none is. */
	awaitedPlace: () => number | null;
}

/** The focus within a list: one row is its way in, and when the row that has the focus leaves, its neighbour takes it. */
export function useCursor(
	list: VisibleList,
	openId: string | undefined,
	scroller: RefObject<HTMLElement | null>,
	reveal: (place: number) => void,
	remembered: string | null,
): Cursor {
	const [lastId, setLastId] = useState(remembered);
	const lastPlace = useRef(0);
	const inside = useRef(false);
	const wanted = useRef<string | null>(null);
	const awaited = useRef<number | null>(null);
	const wasOpen = useRef(openId);

	const place = lastId === null ? -1 : list.placeOf(lastId);
	const openPlace = openId === undefined ? -1 : list.placeOf(openId);
	const entryPlace = place >= 0 ? place : Math.max(0, openPlace);

	const focusId = useCallback(
		(id: string) => {
			const link = scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);
			link?.focus({ preventScroll: true });
			return link !== null && link !== undefined;
		},
		[scroller],
	);
	const focusRow = (to: number) => {
		const row = list.at(to);
		awaited.current = row ? null : to;
		reveal(to);
		if (!row || focusId(row.id)) return;
		wanted.current = row.id;
		setLastId(row.id);
	};

	useLayoutEffect(() => {
		const awaitedRow = awaited.current === null ? undefined : list.at(Math.min(awaited.current, list.size - 1));
		if (awaitedRow) {
			awaited.current = null;
			// Whoever has begun something else meanwhile is left to it.
			if (isFree(scroller.current) && !focusId(awaitedRow.id)) {
				wanted.current = awaitedRow.id;
				setLastId(awaitedRow.id);
			}
			return;
		}
		if (wanted.current !== null && focusId(wanted.current)) wanted.current = null;
		if (place >= 0) lastPlace.current = place;
		if (lastId === null || place >= 0) return;
		const nearest = Math.min(lastPlace.current, list.size - 1);
		const neighbour = list.at(nearest);
		if (inside.current && neighbour) wanted.current = neighbour.id;
		else if (inside.current && nearest >= 0) awaited.current = nearest;
		setLastId(neighbour?.id ?? null);
	});

	// Who comes back to a list finds the focus where it was, unless it is somewhere else by now.
	useLayoutEffect(() => {
		if (remembered !== null && document.activeElement === document.body) focusId(remembered);
	}, [remembered, focusId]);

	useLayoutEffect(() => {
		const closed = wasOpen.current;
		wasOpen.current = openId;
		if (closed === undefined || openId !== undefined || document.activeElement !== document.body) return;
		if (list.placeOf(closed) >= 0 && !focusId(closed)) {
			wanted.current = closed;
			setLastId(closed);
		}
	}, [openId, list, focusId]);

	const onFocus = useCallback((id: string) => {
		inside.current = true;
		awaited.current = null;
		setLastId(id);
	}, []);
	const onBlur = useCallback(() => {
		inside.current = false;
	}, []);
	const awaitedPlace = useCallback(() => awaited.current, []);
	return { entryPlace, lastId, onFocus, onBlur, focusRow, awaitedPlace };
}

function isFree(list: HTMLElement | null): boolean {
	const active = document.activeElement;
	return active === null || active === document.body || list?.contains(active) === true;
}
