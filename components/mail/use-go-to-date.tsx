"use client";

import { useEffect, useRef } from "react";
import type { Cursor } from "./use-cursor";
import type { FindLetter } from "./use-letter-walk";
import type { ShownList } from "./use-still-list";

/** Goes to the newest letter before a moment, with the focus; where all are newer, to the end of the list. One page is loaded. */
export function useGoToDate(list: ShownList, cursor: Cursor, find: FindLetter, bringToTop: (place: number) => void): (until: Date) => void {
	const goal = useRef<string | null>(null);
	useEffect(() => {
		const place = goal.current === null ? -1 : list.placeOf(goal.current);
		if (place < 0) return;
		goal.current = null;
		bringToTop(place);
		cursor.focusRow(place);
	});
	return (until) => {
		void find({ until: until.toISOString() }).then((found) => {
			if (found === null && list.size > 0) cursor.focusRow(list.size - 1);
			goal.current = found ?? null;
		});
	};
}
