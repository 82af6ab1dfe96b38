"use client";

import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import type { VisibleList } from "./use-held-arrivals";

export interface Cursor {
	/** The place of the only row in the tab order (roving tabindex); always rendered. */
	entryPlace: number;
	/** The row that had the focus last, whether or not it still has it. */
	lastId: string | null;
	onFocus: (id: string) => void;
	onBlur: () => void;
	/** Focuses the row at a place; one that is not loaded yet is focused as soon as it is. */
	focusRow: (place: number) => void;
	/** The place whose row is to be focused once it is loaded; null where there is none. */
	pendingPlace: () => number | null;
}

/** The focus within a list: one row is in the tab order, and when the focused row is removed, its neighbour takes the focus. */
export function useCursor(
	list: VisibleList,
	openId: string | undefined,
	scroller: RefObject<HTMLElement | null>,
	scrollIntoView: (place: number) => void,
	savedId: string | null,
): Cursor {
	const [lastId, setLastId] = useState(savedId);
	const lastPlace = useRef(0);
	const hasFocus = useRef(false);
	const pendingId = useRef<string | null>(null);
	const pendingPlaceRef = useRef<number | null>(null);
	const previousOpenId = useRef(openId);

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
		pendingPlaceRef.current = row ? null : to;
		scrollIntoView(to);
		if (!row || focusId(row.id)) return;
		pendingId.current = row.id;
		setLastId(row.id);
	};

	useLayoutEffect(() => {
		const pendingRow = pendingPlaceRef.current === null ? undefined : list.at(Math.min(pendingPlaceRef.current, list.size - 1));
		if (pendingRow) {
			pendingPlaceRef.current = null;
			// Not if the focus has moved elsewhere meanwhile.
			if (mayTakeFocus(scroller.current) && !focusId(pendingRow.id)) {
				pendingId.current = pendingRow.id;
				setLastId(pendingRow.id);
			}
			return;
		}
		if (pendingId.current !== null && focusId(pendingId.current)) pendingId.current = null;
		if (place >= 0) lastPlace.current = place;
		if (lastId === null || place >= 0) return;
		const nearest = Math.min(lastPlace.current, list.size - 1);
		const neighbour = list.at(nearest);
		if (hasFocus.current && neighbour) pendingId.current = neighbour.id;
		else if (hasFocus.current && nearest >= 0) pendingPlaceRef.current = nearest;
		setLastId(neighbour?.id ?? null);
	});

	// Restores the focus when the list is shown again, unless it is elsewhere by now.
	useLayoutEffect(() => {
		if (savedId !== null && document.activeElement === document.body) focusId(savedId);
	}, [savedId, focusId]);

	useLayoutEffect(() => {
		const closedId = previousOpenId.current;
		previousOpenId.current = openId;
		if (closedId === undefined || openId !== undefined || document.activeElement !== document.body) return;
		if (list.placeOf(closedId) >= 0 && !focusId(closedId)) {
			pendingId.current = closedId;
			setLastId(closedId);
		}
	}, [openId, list, focusId]);

	const onFocus = useCallback((id: string) => {
		hasFocus.current = true;
		pendingPlaceRef.current = null;
		setLastId(id);
	}, []);
	const onBlur = useCallback(() => {
		hasFocus.current = false;
	}, []);
	const pendingPlace = useCallback(() => pendingPlaceRef.current, []);
	return { entryPlace, lastId, onFocus, onBlur, focusRow, pendingPlace };
}

function mayTakeFocus(list: HTMLElement | null): boolean {
	const active = document.activeElement;
	return active === null || active === document.body || list?.contains(active) === true;
}
