"use client";

import { useEffect, useState } from "react";
import type { FindLetter } from "#components/list/use-adjacent-letter";
import type { Cursor } from "#components/list/use-cursor";
import type { VisibleList } from "#components/list/use-held-arrivals";

/** Goes to the newest letter before a moment, with the focus; where all are newer, to the end of the list. One page is loaded. */
export function useGoToDate(list: VisibleList, cursor: Cursor, find: FindLetter, bringToTop: (place: number) => void): (until: Date) => void {
	/** The letter to go to as soon as the list holds it; null stands for the last one. */
	const [goal, setGoal] = useState<{ id: string | null } | null>(null);
	useEffect(() => {
		if (!goal) return;
		const place = goal.id === null ? list.size - 1 : list.placeOf(goal.id);
		if (!list.at(place)) return;
		setGoal(null);
		bringToTop(place);
		cursor.focusRow(place);
	}, [goal, list, cursor, bringToTop]);
	return (until) => {
		void find({ until: until.toISOString() }).then((id) => setGoal(id === undefined ? null : { id }));
	};
}
