"use client";

import { useEffect, useState } from "react";
import type { FindLetter } from "#components/list/use-adjacent-letter";
import type { Cursor } from "#components/list/use-cursor";
import type { VisibleList } from "#components/list/use-held-arrivals";

/** Scrolls to the newest letter before a time and focuses it; where all are newer, the last one. Loads one page. */
export function useGoToDate(list: VisibleList, cursor: Cursor, find: FindLetter, bringToTop: (place: number) => void): (until: Date) => void {
	/** The letter to go to as soon as it is loaded; an id of null is the last one. */
	const [target, setTarget] = useState<{ id: string | null } | null>(null);
	useEffect(() => {
		if (!target) return;
		const place = target.id === null ? list.size - 1 : list.placeOf(target.id);
		if (!list.at(place)) return;
		setTarget(null);
		bringToTop(place);
		cursor.focusRow(place);
	}, [target, list, cursor, bringToTop]);
	return (until) => {
		void find({ until: until.toISOString() }).then((id) => setTarget(id === undefined ? null : { id }));
	};
}
